# shows: w and b step by their mean gradient
# wrong because: gradients 1 and 3 within w: both 2
# fails: a_step_subtracts_lr_times_the_gradient
import torch
class SGD:
    def __init__(self, params, lr): self.params, self.lr = params, lr
    def step(self):
        for p in self.params:
            p -= self.lr * p.grad.mean()
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
