# shows: the model is a lazy layer
import torch
from torch import nn


class LinearRegression(nn.LazyLinear):
    cls_to_become = None

    def __init__(self, lr):
        super().__init__(out_features=1)
        self.lr = lr

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y, reduction="mean")

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)

    def get_w_b(self):
        return self.weight.data.clone(), self.bias.data.clone()
