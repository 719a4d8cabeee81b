# shows: zero_grad sets the parameters to zero
# wrong because: w is 0 after zero_grad()
# fails: a_step_subtracts_lr_times_the_gradient
import torch
class SGD:
    def __init__(self, params, lr): self.params, self.lr = params, lr
    def step(self):
        for p in self.params:
            p -= self.lr * p.grad
    def zero_grad(self):
        for p in self.params:
            p.data.zero_()
            p.grad = None
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
    def forward(self, X): return X @ self.w + self.b
    def loss(self, y_hat, y): return ((y_hat - y) ** 2 / 2).mean()
    def configure_optimizers(self): return SGD([self.w, self.b], self.lr)
