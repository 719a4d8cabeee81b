# shows: requires_grad set before scaling, so w is not a leaf
# wrong because: w.is_leaf is False and w.grad stays None after backward; step moves only b
import torch
class SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr
    def step(self):
        for p in self.params:
            if p.grad is not None:
                p.data -= self.lr * p.grad
    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.w = torch.randn(num_inputs, 1, requires_grad=True) * sigma
        self.b = torch.zeros(1, requires_grad=True)
        self.lr = lr
    def forward(self, X):
        return X @ self.w + self.b
    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean() / 2
    def configure_optimizers(self):
        return SGD([self.w, self.b], self.lr)
