# shows: an explicit loop under no_grad
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.zeros(num_inputs, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    with torch.no_grad():
        for j in range(num_inputs):
            w[j] = sigma * torch.randn(1)
    return w, b
