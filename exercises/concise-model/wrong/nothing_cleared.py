# shows: zero_grad() does nothing
# fails: each_step_starts_from_a_cleared_gradient
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.LazyLinear(1)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return nn.MSELoss()(y_hat, y)

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), self.lr)
        optimizer.zero_grad = lambda *args: None
        return optimizer

    def get_w_b(self):
        return self.net.weight.data, self.net.bias.data
