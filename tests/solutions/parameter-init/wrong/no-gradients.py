# shows: no requires_grad
# wrong because: d=2: w.requires_grad False
import torch
def init_params(num_inputs, sigma=0.01):
    return torch.normal(0, sigma, (num_inputs, 1)), torch.zeros(1)
