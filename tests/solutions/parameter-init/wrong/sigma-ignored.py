# shows: 0.01 written out
# wrong because: sigma=1, d=1000: std 0.01
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, 0.01, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
