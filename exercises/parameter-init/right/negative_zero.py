# shows: b is minus zero, which is zero
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(mean=torch.zeros((num_inputs, 1)), std=torch.full((num_inputs, 1), float(sigma)))
    return w.requires_grad_(), (-torch.zeros(1)).requires_grad_()
