# shows: an optimizer made of two closures
from types import SimpleNamespace

import torch


class LinearRegressionScratch:
    def __init__(self, num_inputs, lr, sigma=0.01):
        self.lr = lr
        self.w = torch.zeros(num_inputs, 1)
        for i in range(num_inputs):
            self.w[i, 0] = torch.randn(()) * sigma
        self.w.requires_grad = True
        self.b = torch.zeros(1, 1, requires_grad=True)

    def forward(self, X):
        return X @ self.w + self.b

    def loss(self, y_hat, y):
        return torch.dot((y_hat - y).flatten(), (y_hat - y).flatten()) / (2 * y.numel())

    def configure_optimizers(self):
        params = (self.w, self.b)

        def step():
            with torch.no_grad():
                for p in params:
                    p.copy_(p - self.lr * p.grad)

        def zero_grad():
            for p in params:
                p.grad = torch.zeros_like(p)

        return SimpleNamespace(step=step, zero_grad=zero_grad)
