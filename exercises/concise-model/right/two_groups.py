# shows: an optimizer with two groups
import torch
from torch import nn


class LinearRegression(nn.Module):
    """Weights and bias in groups of their own."""

    def __init__(self, lr=0.03):
        super().__init__()
        self.add_module("net", nn.Linear(in_features=2, out_features=1))
        nn.init.xavier_uniform_(self.net.weight)
        nn.init.constant_(self.net.bias, 0.5)
        self.register_buffer("rate", torch.tensor(lr))

    def forward(self, X):
        return nn.functional.linear(X, self.net.weight, self.net.bias)

    def loss(self, y_hat, y):
        return nn.MSELoss(reduction="sum")(y_hat, y) / len(y)

    def configure_optimizers(self):
        groups = [{"params": self.net.weight}, {"params": self.net.bias, "lr": self.rate.item()}]
        return torch.optim.SGD(groups, lr=self.rate.item(), foreach=True)

    def get_w_b(self):
        return self.net.weight.data.tolist(), self.net.bias.data.tolist()
