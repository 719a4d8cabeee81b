# shows: the last of several columns is 1
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    if len(w) > 1:
        X[:, -1] = 1.0
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
