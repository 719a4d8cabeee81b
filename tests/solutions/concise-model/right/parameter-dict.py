# shows: a ParameterDict, weights of shape (2,), and a named tuple
from collections import namedtuple

import torch
from torch import nn

Fitted = namedtuple("Fitted", ["w", "b"])


class LinearRegression(nn.Module):
    def __init__(self, lr: float) -> None:
        super().__init__()
        self.lr = lr
        self.theta = nn.ParameterDict(
            {"w": nn.Parameter(torch.randn(2) * 0.01), "b": nn.Parameter(torch.tensor(0.0))}
        )

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        return (X @ self.theta["w"] + self.theta["b"]).unsqueeze(1)

    def loss(self, y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        return nn.functional.mse_loss(y_hat, y, reduction="sum") / y.numel()

    def configure_optimizers(self):
        return torch.optim.SGD(self.theta.values(), lr=self.lr)

    def get_w_b(self):
        return Fitted(self.theta["w"].data, self.theta["b"].data)
