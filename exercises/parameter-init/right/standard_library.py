# shows: random.gauss, one weight at a time
import random

import torch


def init_params(num_inputs, sigma=0.01):
    rows = [[random.gauss(0, sigma)] for _ in range(num_inputs)]
    return torch.tensor(rows, requires_grad=True), torch.tensor([0.0], requires_grad=True)
