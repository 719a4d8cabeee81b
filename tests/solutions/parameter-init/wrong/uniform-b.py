# uniform with the right std: w is normal
import torch
def init_params(num_inputs, sigma=0.01):
    w = (torch.rand(num_inputs, 1) * 2 - 1) * 3 ** 0.5 * sigma
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
