# shows: computed and returned in float64
import torch


def synthetic_data(w, b, num_examples):
    w = w.double().reshape(-1, 1)
    X = torch.randn(num_examples, len(w), dtype=torch.float64)
    eps = torch.normal(0.0, 0.01, size=(num_examples, 1), dtype=torch.float64)
    return X, X @ w + b + eps
