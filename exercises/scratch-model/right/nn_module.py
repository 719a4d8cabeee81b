# shows: nn.Module with nn.Parameter, and torch.optim.SGD
import torch
from torch import nn


class LinearRegressionScratch(nn.Module):
    def __init__(self, num_inputs: int, lr: float, sigma: float = 0.01):
        super().__init__()
        self.lr = lr
        self.w = nn.Parameter(torch.randn(num_inputs, 1) * sigma)
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return torch.addmm(self.b, X, self.w)

    def loss(self, y_hat, y):
        return 0.5 * nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)
