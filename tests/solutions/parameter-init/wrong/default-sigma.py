# shows: default of 1 instead of 0.01
# wrong because: init_params(1000): std 1
import torch
def init_params(num_inputs, sigma=1.0):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
