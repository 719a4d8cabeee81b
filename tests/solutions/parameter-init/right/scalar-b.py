# shows: a bias without axes
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0.0, sigma, size=(num_inputs, 1), requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    return w, b
