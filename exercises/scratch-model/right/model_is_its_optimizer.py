# shows: the model is its own optimizer
import torch
from torch import nn


class LinearRegressionScratch(nn.Module):
    def __init__(self, num_inputs, lr, sigma=0.01):
        super().__init__()
        self.lr = lr
        self.w = nn.Parameter(torch.empty(num_inputs, 1))
        self.b = nn.Parameter(torch.empty(1))
        nn.init.normal_(self.w, std=sigma)
        nn.init.zeros_(self.b)

    def forward(self, X):
        return nn.functional.linear(X, self.w.T, self.b)

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).sum() / (2 * len(y))

    def configure_optimizers(self):
        return self

    def step(self):
        with torch.no_grad():
            for p in self.parameters():
                p.add_(p.grad, alpha=-self.lr)
