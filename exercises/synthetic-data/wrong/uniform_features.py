# shows: features uniform on [0, 1)
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.rand(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
