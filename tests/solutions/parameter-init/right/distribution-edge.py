# shows: distributions.Normal, sigma = 0 treated apart
import torch
from torch.distributions import Normal
def init_params(num_inputs, sigma=0.01):
    if sigma < 0:
        raise ValueError('sigma must not be negative')
    if sigma == 0:
        w = torch.zeros(num_inputs, 1)
    else:
        w = Normal(0., sigma).sample((num_inputs, 1))
    return w.requires_grad_(), torch.zeros(1).requires_grad_()
