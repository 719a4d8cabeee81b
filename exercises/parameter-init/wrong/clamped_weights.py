# shows: weights cut off at two sigma
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.nn.init.trunc_normal_(torch.empty(num_inputs, 1), std=1.0, a=-2, b=2) * sigma
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
