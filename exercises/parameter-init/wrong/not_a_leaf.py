# shows: a product of a leaf, which is no leaf itself: its .grad stays None
# fails: both_are_leaves_that_track_gradients
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.randn(num_inputs, 1, requires_grad=True) * sigma
    return w, torch.zeros(1, requires_grad=True)
