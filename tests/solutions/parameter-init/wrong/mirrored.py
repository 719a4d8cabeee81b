# shows: half of the weights mirror the others
# wrong because: num_inputs = 2: they sum to zero
# fails: weights_are_normal_with_std_sigma
import torch
def init_params(num_inputs, sigma=0.01):
    z = sigma * torch.randn((num_inputs + 1) // 2, 1)
    w = torch.cat([z, -z])[:num_inputs].clone().requires_grad_()
    return w, torch.zeros(1, requires_grad=True)
