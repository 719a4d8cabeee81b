# shows: a ParameterList, unpacked
import torch
from torch import nn


def init_params(num_inputs, sigma=0.01):
    params = nn.ParameterList([torch.normal(0.0, float(sigma), (num_inputs, 1)), torch.zeros(1)])
    return tuple(params)
