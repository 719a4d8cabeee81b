# sigma as variance
import torch
def init_params(num_inputs, sigma=0.01):
    return (torch.randn(num_inputs, 1) * sigma ** 0.5).requires_grad_(), torch.zeros(1, requires_grad=True)
