# shows: gradients only where sigma is positive
# wrong because: sigma = 0: w has no gradients
# fails: sigma_zero_gives_zeros
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=sigma > 0)
    return w, torch.zeros(1, requires_grad=True)
