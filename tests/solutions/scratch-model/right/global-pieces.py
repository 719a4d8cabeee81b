# shows: the functions of the chapter's first part reused
import torch
def init_params(num_inputs, sigma):
    return (torch.normal(0.0, sigma, (num_inputs, 1), requires_grad=True), torch.zeros(1, requires_grad=True))
def linreg(X, w, b):
    return torch.matmul(X, w) + b
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
@torch.no_grad()
def sgd(params, lr):
    for p in params:
        p -= lr * p.grad
class Optimizer:
    def __init__(self, params, lr): self.params, self.lr = params, lr
    def step(self): sgd(self.params, self.lr)
    def zero_grad(self): [p.grad.zero_() for p in self.params if p.grad is not None]
class LinearRegressionScratch:
    def __init__(self, n_in, lr, sigma=0.01):
        self.w, self.b = init_params(n_in, sigma)
        self.lr = lr
    def forward(self, X): return linreg(X, self.w, self.b)
    def loss(self, y_hat, y): return squared_loss(y_hat, y).mean()
    def configure_optimizers(self): return Optimizer([self.w, self.b], self.lr)
