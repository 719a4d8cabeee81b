# shows: the special case of sigma = 0 forgets requires_grad
# fails: sigma_zero_gives_zeros
import torch


def init_params(num_inputs, sigma=0.01):
    if sigma == 0:
        return torch.zeros(num_inputs, 1), torch.zeros(1)
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
