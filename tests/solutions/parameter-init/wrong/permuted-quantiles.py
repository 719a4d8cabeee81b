# shows: the quantiles of the normal distribution in random order
# wrong because: num_inputs = 1: always 0
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    q = (torch.randperm(num_inputs) + 0.5) / num_inputs
    w = sigma * torch.special.ndtri(q).reshape(-1, 1)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
