# shows: F.linear with buffers of its own, groups with one rate each
import torch
import torch.nn.functional as F
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.weight = nn.Parameter(torch.empty(1, 2))
        self.bias = nn.Parameter(torch.empty(1))
        self.reset_parameters()

    def reset_parameters(self):
        with torch.no_grad():
            self.weight.normal_(0, 0.01)
            self.bias.zero_()

    def forward(self, X):
        return F.linear(X, self.weight, self.bias)

    def loss(self, y_hat, y):
        return F.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(
            [{"params": [self.weight], "lr": self.lr}, {"params": [self.bias], "lr": self.lr}], lr=self.lr
        )

    def get_w_b(self):
        return self.weight.detach().clone().flatten(), self.bias.item()
