# shows: uniform features scaled to mean 0 and std 1, so that only the form of the distribution is wrong
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = (2 * torch.rand(num_examples, len(w)) - 1) * 3**0.5
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
