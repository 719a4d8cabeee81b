# sigma = 0 replaced by 0.01: sigma = 0 gives zeros
import torch
def init_params(num_inputs, sigma=0.01):
    sigma = sigma or 0.01
    return torch.normal(0, sigma, (num_inputs, 1), requires_grad=True), torch.zeros(1, requires_grad=True)
