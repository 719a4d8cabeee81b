# numpy
import torch
import numpy as np
def init_params(num_inputs, sigma=0.01):
    w = torch.tensor(np.random.normal(0, sigma, (num_inputs, 1)), dtype=torch.float32, requires_grad=True)
    return [w, torch.tensor([0.0], requires_grad=True)]
