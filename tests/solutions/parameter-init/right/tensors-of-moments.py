# shows: tensors of means and of standard deviations
import torch
def init_params(num_inputs, sigma=0.01):
    mean = torch.zeros(num_inputs, 1)
    std = torch.full((num_inputs, 1), float(sigma))
    w = torch.normal(mean, std)
    return [w.requires_grad_(), torch.zeros(1, requires_grad=True)]
