# shows: absolute values
# wrong because: any: none negative
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = (sigma * torch.randn(num_inputs, 1)).abs().requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
