# shows: torch.distributions refuses a scale of 0
# fails: sigma_zero_gives_zeros
import torch
from torch.distributions import Normal


def init_params(num_inputs, sigma=0.01):
    w = Normal(0.0, sigma).sample((num_inputs, 1)).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
