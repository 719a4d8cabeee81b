# shows: zeros filled in place
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.zeros(num_inputs, 1).normal_(0, sigma).requires_grad_()
    b = torch.zeros(1).requires_grad_(True)
    return w, b
