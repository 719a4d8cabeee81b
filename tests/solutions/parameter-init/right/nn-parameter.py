# shows: nn.Parameter objects and a Generator of the module
import torch
from torch.nn import Parameter
_gen = torch.Generator()
_gen.manual_seed(3)
def init_params(num_inputs: int, sigma: float = 0.01):
    w = Parameter(torch.empty(num_inputs, 1))
    with torch.no_grad():
        w.normal_(0, sigma, generator=_gen)
    return w, Parameter(torch.zeros(1))
