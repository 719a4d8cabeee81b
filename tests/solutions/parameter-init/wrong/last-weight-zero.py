# shows: the last weight is left at zero
# wrong because: num_inputs = 3: w[2] = 0
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.zeros(num_inputs, 1)
    for i in range(num_inputs - 1):
        w[i] = sigma * torch.randn(1)
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
