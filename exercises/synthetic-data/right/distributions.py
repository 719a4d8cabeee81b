# shows: torch.distributions, and a list as the pair
import torch
from torch.distributions import Normal


def synthetic_data(w, b, num_examples):
    X = Normal(0.0, 1.0).sample((num_examples, w.shape[0]))
    clean = X @ w.reshape(w.shape[0], 1) + b
    return [X, Normal(clean, 0.01).sample()]
