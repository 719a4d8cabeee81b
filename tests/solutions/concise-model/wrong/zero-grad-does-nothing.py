# zero_grad of the optimiser does nothing
# fails: each_step_starts_from_a_cleared_gradient
import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr
        self.net = nn.Linear(2, 1)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        opt = torch.optim.SGD(self.parameters(), lr=self.lr)
        opt.zero_grad = lambda *args, **kwargs: None
        return opt

    def get_w_b(self):
        return self.net.weight.data, self.net.bias.data
