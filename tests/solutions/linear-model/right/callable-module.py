# shows: an nn.Module without parameters of its own
import torch
from torch import nn
class LinReg(nn.Module):
    def forward(self, X, w, b):
        return X @ w + b
linreg = LinReg()
