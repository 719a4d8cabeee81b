# shows: an optimiser that asks the model for its parameters at each step
import torch
from torch import nn


class PlainSGD:
    def __init__(self, model, lr):
        self.model, self.lr = model, lr

    @torch.no_grad()
    def step(self):
        for p in self.model.parameters():
            if p.grad is not None:
                p.sub_(self.lr * p.grad)

    def zero_grad(self):
        self.model.zero_grad()


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = None

    def forward(self, X):
        if self.net is None:
            self.net = nn.Linear(X.shape[1], 1)
        return self.net(X)

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean()

    def configure_optimizers(self):
        return PlainSGD(self, self.lr)

    def get_w_b(self):
        return self.net.weight.data.clone(), self.net.bias.data.clone()
