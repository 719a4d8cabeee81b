# shows: numpy.random.randn, from_numpy, float()
import numpy as np
import torch
def init_params(num_inputs, sigma=0.01):
    w = torch.from_numpy(np.random.randn(num_inputs, 1) * sigma).float()
    b = torch.from_numpy(np.zeros(1)).float()
    w.requires_grad_(True)
    b.requires_grad_(True)
    return (w, b)
