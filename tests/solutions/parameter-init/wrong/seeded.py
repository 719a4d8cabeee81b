# shows: seed set inside
# wrong because: d=5, sigma=1: two calls equal
import torch
def init_params(num_inputs, sigma=0.01):
    torch.manual_seed(num_inputs)
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
