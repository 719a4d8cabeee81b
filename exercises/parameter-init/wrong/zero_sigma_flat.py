# shows: sigma = 0 treated apart, and its weights are flat
# fails: sigma_zero_gives_zeros
import torch


def init_params(num_inputs, sigma=0.01):
    if sigma == 0:
        w = torch.zeros(num_inputs)
    else:
        w = torch.normal(0.0, sigma, (num_inputs, 1))
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
