# shows: a standard deviation that is 15 % too large
# wrong because: sigma = 1: std 1.15
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, 1.15 * sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
