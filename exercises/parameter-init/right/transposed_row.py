# shows: a transposed view of fresh numbers, which is not contiguous but a leaf
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.randn(1, num_inputs).mul_(sigma).t().requires_grad_()
    b = w.new_zeros(1).detach().requires_grad_()
    return w, b
