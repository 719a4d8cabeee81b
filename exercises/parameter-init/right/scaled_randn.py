# shows: randn times sigma, made a leaf afterwards
import torch


def init_params(num_inputs, sigma=0.01):
    w = sigma * torch.randn(num_inputs, 1)
    w.requires_grad_()
    b = torch.tensor([0.0], requires_grad=True)
    return w, b
