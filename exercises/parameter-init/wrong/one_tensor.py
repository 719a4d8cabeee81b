# shows: w and b in one tensor
# fails: weights_are_a_column
import torch


def init_params(num_inputs, sigma=0.01):
    params = torch.normal(0, sigma, (num_inputs + 1, 1))
    params[-1] = 0
    return params.requires_grad_()
