# shows: sigma is cut at one
# wrong because: sigma = 1000: std 1
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, min(sigma, 1.0), (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
