# shows: drawn by NumPy, float64 turned into float32, b of shape (1, 1)
import numpy as np
import torch


def init_params(num_inputs, sigma=0.01):
    start = np.random.normal(0.0, sigma, size=(num_inputs, 1)).astype(np.float32)
    w = torch.from_numpy(start).requires_grad_()
    return w, torch.zeros((1, 1), requires_grad=True)
