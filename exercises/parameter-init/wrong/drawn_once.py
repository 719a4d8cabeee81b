# shows: the weights of each size are drawn once and handed out again
# fails: each_call_draws_anew
from functools import lru_cache

import torch


@lru_cache(maxsize=None)
def numbers(num_inputs):
    return torch.randn(num_inputs, 1)


def init_params(num_inputs, sigma=0.01):
    return (sigma * numbers(num_inputs)).requires_grad_(), torch.zeros(1, requires_grad=True)
