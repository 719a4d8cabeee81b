# shows: a small constant as the bias
# wrong because: any: b = 0.01
# fails: bias_is_one_zero
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.full((1,), 0.01, requires_grad=True)
