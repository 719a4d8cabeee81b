# shows: `sigma or 0.01` turns the 0 asked for into the default
# fails: sigma_zero_gives_zeros
import torch


def init_params(num_inputs, sigma=None):
    sigma = sigma or 0.01
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
