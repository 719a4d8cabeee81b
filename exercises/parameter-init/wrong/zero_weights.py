# shows: all weights begin at 0
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    return torch.zeros(num_inputs, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
