# nn.Parameter
import torch
from torch import nn
def init_params(num_inputs, sigma=0.01):
    w = nn.Parameter(torch.randn(num_inputs, 1) * sigma)
    b = nn.Parameter(torch.zeros(1))
    return w, b
