# shows: torch.normal with requires_grad, the book's way
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, size=(num_inputs, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    return w, b
