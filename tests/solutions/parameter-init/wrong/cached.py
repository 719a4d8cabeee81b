# shows: parameters made once per size
# wrong because: d=2: two calls return the same tensors
import functools
import torch
@functools.lru_cache(None)
def init_params(num_inputs, sigma=0.01):
    return (torch.normal(0, sigma, (num_inputs, 1), requires_grad=True),
            torch.zeros(1, requires_grad=True))
