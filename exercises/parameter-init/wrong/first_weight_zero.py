# shows: off by one: the first weight stays 0
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.zeros(num_inputs, 1)
    for j in range(1, num_inputs):
        w[j] = sigma * torch.randn(1)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
