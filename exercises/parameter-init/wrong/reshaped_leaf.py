# shows: a leaf reshaped into a column: a view, not a leaf
# fails: both_are_leaves_that_track_gradients
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs,), requires_grad=True).reshape(-1, 1)
    return w, torch.zeros(1, requires_grad=True)
