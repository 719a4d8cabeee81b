# shows: uniform with std sigma
# wrong because: sigma=1, d=2000: no |w| above 1.733
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.empty(num_inputs, 1).uniform_(-1, 1) * sigma * 3 ** 0.5
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
