# shows: momentum of 0.1
# wrong because: the second step adds a tenth of the first
# fails: each_step_starts_from_a_cleared_gradient
import torch
class SGD:
    def __init__(self, params, lr): self.params, self.lr, self.v = params, lr, [0.0, 0.0]
    def step(self):
        for k, p in enumerate(self.params):
            self.v[k] = 0.1 * self.v[k] + p.grad
            p -= self.lr * self.v[k]
    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
    def forward(self, X): return X @ self.w + self.b
    def loss(self, y_hat, y): return ((y_hat - y) ** 2 / 2).mean()
    def configure_optimizers(self): return SGD([self.w, self.b], self.lr)
