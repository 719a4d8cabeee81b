# shows: sigma taken for the variance
# fails: weights_are_normal_with_std_sigma
import torch


def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma**0.5, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
