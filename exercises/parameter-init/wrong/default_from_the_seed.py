# shows: the default of sigma is 0.1, as one tutorial has it
# fails: sigma_is_one_hundredth_unless_given
import torch


def init_params(num_inputs, sigma=0.1):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    return w, torch.zeros(1, requires_grad=True)
