# shows: torch.randn and a matrix product, everything as columns
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
    return X, y
