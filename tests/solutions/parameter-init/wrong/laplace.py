# shows: Laplace draws of the right standard deviation
# wrong because: any: kurtosis 6 in place of 3
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    w = sigma / 2**0.5 * torch.distributions.Laplace(0.0, 1.0).sample((num_inputs, 1))
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
