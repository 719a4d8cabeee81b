# shows: sigma = 0 treated apart, since the distribution refuses it; None stands for the default
import torch
from torch.distributions import Normal


def init_params(num_inputs, sigma=None):
    if sigma is None:
        sigma = 0.01
    w = Normal(0.0, sigma).sample((num_inputs, 1)) if sigma > 0 else torch.zeros(num_inputs, 1)
    return w.requires_grad_(), torch.zeros(1).requires_grad_()
