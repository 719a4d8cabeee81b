# shows: a Conv1d of width 2 in the place of a linear layer
import torch
from torch import nn

class LinearRegression(nn.Module):
    def __init__(self, lr):
        super().__init__()
        self.conv = nn.Conv1d(1, 1, kernel_size=2)
        self.lr = lr

    def forward(self, X):
        return self.conv(X.unsqueeze(1)).squeeze(2)

    def loss(self, y_hat, y):
        return nn.functional.mse_loss(y_hat, y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.lr)

    def get_w_b(self):
        return self.conv.weight.detach().reshape(1, 2), self.conv.bias.detach()
