# the second feature is not used
# fails: trains_by_plain_sgd
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.Linear(1, 1)

    def forward(self, X):
        return self.net(X[:, :1])

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)

    def get_w_b(self):
        return torch.cat([self.net.weight.data, torch.zeros(1, 1)], 1), self.net.bias.data
