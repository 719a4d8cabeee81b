# shows: an nn.Module instance
import torch
from torch import nn
class SquaredLoss(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.MSELoss(reduction='none')
    def forward(self, y_hat, y):
        if y.dim() == 1:
            y = y[:, None]
        return self.inner(y_hat, y).mul(0.5)
squared_loss = SquaredLoss()
