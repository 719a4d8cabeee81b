# shows: a product with a graph, detached into a leaf
import torch


def init_params(num_inputs, sigma=0.01):
    w = (torch.randn(num_inputs, 1, requires_grad=True) * sigma).detach().requires_grad_(True)
    b = torch.full((1,), 0.0, requires_grad=True)
    return w, b
