# shows: slices of one vector, detached
import torch
def init_params(num_inputs, sigma=0.01):
    theta = torch.zeros(num_inputs + 1)
    theta[:-1].normal_(0, sigma)
    w = theta[:-1].reshape(-1, 1).detach().requires_grad_()
    b = theta[-1:].detach().requires_grad_()
    return w, b
