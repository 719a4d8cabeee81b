# shows: b tracks no gradient
# wrong because: d=2: b.requires_grad False
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.normal(0, sigma, (num_inputs, 1), requires_grad=True)
    b = torch.zeros(1)
    return w, b
