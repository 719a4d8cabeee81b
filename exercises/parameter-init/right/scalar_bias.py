# shows: b without dimensions
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(torch.zeros(num_inputs, 1), sigma)
    w.requires_grad = True
    return w, torch.tensor(0.0, requires_grad=True)
