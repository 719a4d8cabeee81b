# shows: nn.init functions
import torch
from torch.nn import init
def init_params(num_inputs, sigma=0.01):
    w = torch.empty((num_inputs, 1), requires_grad=True)
    b = torch.empty(1, requires_grad=True)
    init.normal_(w, mean=0.0, std=sigma)
    init.zeros_(b)
    return w, b
