# shows: parameters in float64
import torch


def init_params(num_inputs, sigma=0.01):
    w = sigma * torch.randn((num_inputs, 1), dtype=torch.float64)
    b = torch.zeros(1, dtype=torch.float64)
    return w.requires_grad_(), b.requires_grad_()
