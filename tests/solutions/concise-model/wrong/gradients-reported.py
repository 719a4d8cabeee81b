# reports the gradients
# fails: forward_is_linear
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.Linear(2, 1)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)

    def get_w_b(self):
        g = self.net.weight.grad, self.net.bias.grad
        return g if g[0] is not None else (self.net.weight.data * 0, self.net.bias.data * 0)
