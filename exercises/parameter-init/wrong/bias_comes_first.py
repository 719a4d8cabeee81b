# shows: the pair is (b, w)
# fails: weights_are_a_column
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return torch.zeros(1, requires_grad=True), w
