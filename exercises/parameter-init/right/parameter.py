# shows: nn.Parameter, and a list as the pair
import torch
from torch import nn


def init_params(num_inputs, sigma=0.01):
    return [nn.Parameter(torch.randn(num_inputs, 1) * sigma), nn.Parameter(torch.zeros(1))]
