# shows: nn.Sequential with nn.Linear(2, 1), initialised as in the book
import torch
from torch import nn

class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.learning_rate = lr
        self.net = nn.Sequential(nn.Linear(2, 1))
        self.net[0].weight.data.normal_(0, 0.01)
        self.net[0].bias.data.fill_(0)

    def forward(self, X):
        return self.net(X)

    def loss(self, y_hat, y):
        return torch.nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.net.parameters(), lr=self.learning_rate)

    def get_w_b(self):
        layer = self.net[0]
        return layer.weight.detach().clone(), layer.bias.detach().clone()
