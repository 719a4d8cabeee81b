# shows: a column of ones and one parameter for weights and bias
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.theta = nn.Parameter(torch.cat([0.01 * torch.randn(2, 1), torch.zeros(1, 1)]))

    def forward(self, X):
        return torch.cat([X, X.new_ones(len(X), 1)], dim=1) @ self.theta

    def loss(self, y_hat, y):
        return torch.mean((y_hat - y) ** 2)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr, foreach=False)

    def get_w_b(self):
        return self.theta.data[:2], self.theta.data[2]
