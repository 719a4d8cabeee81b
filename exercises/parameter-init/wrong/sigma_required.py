# shows: sigma has no default
# fails: sigma_is_one_hundredth_unless_given
import torch


def init_params(num_inputs, sigma):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
