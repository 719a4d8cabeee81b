# shows: an nn.Module instance used as the function
import torch
from torch import nn

class AbsoluteLoss(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.L1Loss(reduction='sum')

    def forward(self, y_hat, y):
        return self.l1(y_hat.reshape(-1), y.reshape(-1))

absolute_loss = AbsoluteLoss()
