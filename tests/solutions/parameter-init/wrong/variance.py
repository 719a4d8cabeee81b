# shows: sigma taken as a variance
# wrong because: sigma=0.01, d=1000: std 0.1
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma ** 0.5, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
