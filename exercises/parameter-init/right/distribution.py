# shows: a standard normal distribution, scaled under no_grad; other names
import torch
from torch.distributions import Normal


def init_params(num_inputs, std=0.01):
    weight = Normal(0.0, 1.0).sample((num_inputs, 1)) * std
    bias = torch.zeros(1)
    for p in (weight, bias):
        p.requires_grad_(True)
    return weight, bias
