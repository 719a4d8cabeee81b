# shows: an optimizer of its own
import torch
from torch import nn


class PlainSGD:
    def __init__(self, parameters, lr):
        self.parameters = list(parameters)
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.parameters:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None


class LinearRegression(nn.Module):
    def __init__(self, learning_rate):
        super().__init__()
        self.learning_rate = learning_rate
        self.linear = nn.LazyLinear(out_features=1, bias=True)

    def forward(self, X):
        return self.linear(X)

    def loss(self, y_hat, y):
        return torch.mean(torch.square(y_hat - y))

    def configure_optimizers(self):
        return PlainSGD(self.parameters(), self.learning_rate)

    def get_w_b(self):
        w, b = self.linear.parameters()
        return [w.detach().numpy(), b.detach().numpy()]
