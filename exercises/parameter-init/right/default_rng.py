# shows: NumPy's Generator with fresh entropy, and torch.tensor with requires_grad
import numpy as np
import torch


def init_params(num_inputs, sigma=0.01):
    rng = np.random.default_rng()
    w = torch.tensor(sigma * rng.standard_normal((num_inputs, 1)), dtype=torch.float32, requires_grad=True)
    return w, torch.tensor([0.0], requires_grad=True)
