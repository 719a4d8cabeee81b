# multiplied after requires_grad: w is not a leaf
import torch
def init_params(num_inputs, sigma=0.01):
    return torch.randn(num_inputs, 1, requires_grad=True) * sigma, torch.zeros(1, requires_grad=True)
