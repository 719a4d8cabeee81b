# shows: b is a product, and no leaf
# fails: both_are_leaves_that_track_gradients
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    b = torch.randn(1, requires_grad=True) * 0
    return w, b
