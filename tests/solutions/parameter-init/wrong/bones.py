# b one
import torch
def init_params(num_inputs, sigma=0.01):
    return torch.normal(0, sigma, (num_inputs, 1), requires_grad=True), torch.ones(1, requires_grad=True)
