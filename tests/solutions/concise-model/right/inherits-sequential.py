# shows: a subclass of nn.Sequential
import torch
from torch import nn


class LinearRegression(nn.Sequential):
    def __init__(self, lr=0.03):
        super().__init__(nn.Linear(2, 1))
        self.lr = lr

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)

    def get_w_b(self):
        return self[0].weight, self[0].bias
