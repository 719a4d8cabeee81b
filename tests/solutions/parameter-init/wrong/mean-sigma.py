# shows: sigma passed as the mean too
# wrong because: sigma=1, d=1000: mean 1
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(sigma, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
