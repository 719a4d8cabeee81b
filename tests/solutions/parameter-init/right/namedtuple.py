# shows: a named tuple
from collections import namedtuple
import torch
Params = namedtuple("Params", "w b")
def init_params(num_inputs, sigma=0.01):
    return Params(w=torch.nn.Parameter(sigma * torch.randn(num_inputs, 1)), b=torch.nn.Parameter(torch.zeros(1)))
