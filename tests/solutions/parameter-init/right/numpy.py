# shows: NumPy draws, float64 kept
import numpy as np
import torch
np.random.seed(5)
def init_params(num_inputs, sigma=0.01):
    w = torch.from_numpy(np.random.normal(loc=0.0, scale=sigma, size=(num_inputs, 1)))
    b = torch.from_numpy(np.zeros(1))
    for p in (w, b):
        p.requires_grad = True
    return w, b
