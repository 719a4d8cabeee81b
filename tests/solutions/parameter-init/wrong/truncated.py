# shows: truncated at two standard deviations
# wrong because: sigma = 1: std 0.88, none beyond 2
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.randn(num_inputs, 1)
    while (w.abs() > 2).any():
        w = torch.where(w.abs() > 2, torch.randn(num_inputs, 1), w)
    return (sigma * w).requires_grad_(), torch.zeros(1, requires_grad=True)
