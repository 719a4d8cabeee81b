# shows: an optional noise argument and a namedtuple as the pair
from collections import namedtuple

import torch

Dataset = namedtuple("Dataset", "X y")


def synthetic_data(w, b, num_examples, noise_std=0.01):
    d = w.shape[0]
    X = torch.randn(d, num_examples).T
    y = torch.mm(X, w.reshape(d, 1)) + b
    return Dataset(X, y + noise_std * torch.randn(y.shape))
