# shows: clamped at three standard deviations
# wrong because: 10,000 weights: none beyond 3σ, where 27 are expected, and 13 at each end are equal
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = (sigma * torch.randn(num_inputs, 1)).clamp(-3 * sigma, 3 * sigma)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
