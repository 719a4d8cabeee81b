# shows: an nn.Module with that name
import torch
from torch import nn


class HuberLoss(nn.Module):
    def forward(self, y_hat, y, sigma=1.0):
        d = torch.abs(y_hat - y)
        return torch.where(d > sigma, d - sigma / 2, (1 / (2 * sigma)) * d**2)


huber_loss = HuberLoss()
