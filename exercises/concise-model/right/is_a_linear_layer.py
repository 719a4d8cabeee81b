# shows: the model is the layer
import torch
from torch import nn


class LinearRegression(nn.Linear):
    def __init__(self, lr: float):
        super().__init__(2, 1)
        self.lr = lr

    def loss(self, y_hat, y):
        return ((y_hat - y) ** 2).mean()

    def configure_optimizers(self):
        return torch.optim.SGD([self.weight, self.bias], self.lr)

    def get_w_b(self):
        return self.weight.detach().T, self.bias.detach()
