# shows: leaves taken from data of a linear layer
import torch
from torch import nn


def init_params(num_inputs, sigma=0.01):
    layer = nn.Linear(num_inputs, 1)
    layer.weight.data.normal_(0, sigma)
    layer.bias.data.fill_(0)
    w = layer.weight.detach().T.clone().requires_grad_()
    return w, layer.bias
