# shows: b is random too
# fails: bias_is_one_zero
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    b = torch.normal(0, sigma, (1,), requires_grad=True)
    return w, b
