# default 0.1 instead of 0.01
import torch
def init_params(num_inputs, sigma=0.1):
    return torch.normal(0, sigma, (num_inputs, 1), requires_grad=True), torch.zeros(1, requires_grad=True)
