# shows: uniform on ±sigma
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.empty(num_inputs, 1).uniform_(-sigma, sigma).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
