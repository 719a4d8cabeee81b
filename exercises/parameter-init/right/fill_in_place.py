# shows: an empty tensor filled in place
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.empty(num_inputs, 1).normal_(mean=0.0, std=sigma).requires_grad_(True)
    b = torch.empty(1).zero_().requires_grad_(True)
    return w, b
