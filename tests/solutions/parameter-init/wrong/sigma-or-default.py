# shows: sigma = 0 replaced by the default
# wrong because: sigma=0: w not zero
import torch
def init_params(num_inputs, sigma=None):
    sigma = sigma or 0.01
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
