# shows: a distribution that refuses a scale of zero
# wrong because: sigma = 0: ValueError
# fails: sigma_zero_gives_zeros
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.distributions.Normal(0.0, float(sigma)).sample((num_inputs, 1)).requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
