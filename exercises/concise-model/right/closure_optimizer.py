# shows: an optimizer made of functions; parameters found anew at each step
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.LazyLinear(1)
        self.fn = nn.MSELoss()

    def forward(self, X):
        y_hat = self.net(X)
        return y_hat.reshape(-1, 1)

    def loss(self, y_hat, y):
        return self.fn(y_hat, y)

    def configure_optimizers(self):
        class Steps:
            def step(_):
                for p in self.parameters():
                    p.data = p.data - self.lr * p.grad

            def zero_grad(_):
                self.zero_grad(set_to_none=False)

        return Steps()

    def get_w_b(self):
        return self.net.weight.data.numpy().copy(), float(self.net.bias)
