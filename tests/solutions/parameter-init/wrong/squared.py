# shows: sigma squared passed as std
# wrong because: sigma=0.5, d=1000: std 0.25
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma ** 2, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
