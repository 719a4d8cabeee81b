# shows: sample standardised to exact std sigma
# wrong because: d=1: nan; sigma=1, d=2: always +-0.707
import torch
def init_params(num_inputs, sigma=0.01):
    z = torch.randn(num_inputs, 1)
    w = (z - z.mean()) / z.std() * sigma
    return w.requires_grad_(), torch.zeros(1, requires_grad=True)
