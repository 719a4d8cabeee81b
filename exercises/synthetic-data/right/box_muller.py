# shows: the method of Box and Muller
import math

import torch


def standard_normal(rows, columns):
    u = 1 - torch.rand(rows, columns, dtype=torch.float64)  # in (0, 1]: log is finite
    v = torch.rand(rows, columns, dtype=torch.float64)
    return (torch.sqrt(-2 * torch.log(u)) * torch.cos(2 * math.pi * v)).float()


def synthetic_data(w, b, num_examples):
    X = standard_normal(num_examples, w.shape[0])
    y = X.matmul(w.reshape(-1, 1)) + b
    return X, y + standard_normal(num_examples, 1) * 1e-2
