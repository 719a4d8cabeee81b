# shows: one draw from each of num_inputs equal slices, in random order
# wrong because: num_inputs = 100: exactly 50 are negative
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    q = (torch.randperm(num_inputs) + torch.rand(num_inputs).clamp(1e-6, 1 - 1e-6)) / num_inputs
    w = sigma * torch.special.ndtri(q).reshape(-1, 1)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
