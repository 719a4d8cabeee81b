# shows: the layer is made at the first prediction
# fails: optimizer_may_come_before_the_first_prediction
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = None

    def forward(self, X):
        if self.net is None:
            self.net = nn.Linear(X.shape[1], 1)
        return self.net(X)

    def loss(self, y_hat, y):
        return nn.MSELoss()(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), self.lr)

    def get_w_b(self):
        return self.net.weight.data, self.net.bias.data
