# shows: a generator seeded from the system
import os
import torch
def init_params(num_inputs, sigma=0.01):
    g = torch.Generator().manual_seed(int.from_bytes(os.urandom(6), "big"))
    w = torch.randn(num_inputs, 1, generator=g).mul(sigma)
    b = torch.zeros((1, 1))
    for p in (w, b):
        p.requires_grad = True
    return w, b
