# shows: Marsaglia's polar method
import math
import random
import torch
def gauss():
    while True:
        u, v = 2 * random.random() - 1, 2 * random.random() - 1
        s = u * u + v * v
        if 0 < s < 1:
            return u * math.sqrt(-2 * math.log(s) / s)
def init_params(num_inputs, sigma=0.01):
    w = torch.tensor([[sigma * gauss()] for _ in range(num_inputs)], requires_grad=True)
    b = torch.tensor([0.0], requires_grad=True)
    return w, b
