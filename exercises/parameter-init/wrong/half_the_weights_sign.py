# shows: weights are ±sigma by the toss of a coin
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = sigma * (2.0 * torch.randint(0, 2, (num_inputs, 1)) - 1)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
