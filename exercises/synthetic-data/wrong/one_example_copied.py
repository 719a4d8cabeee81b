# shows: one row of features, copied n times
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(1, len(w)).repeat(num_examples, 1)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
