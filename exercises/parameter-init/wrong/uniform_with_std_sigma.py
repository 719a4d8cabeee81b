# shows: uniform with std sigma: only the form of the distribution is wrong
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    half_width = sigma * 3**0.5
    w = torch.empty(num_inputs, 1).uniform_(-half_width, half_width).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
