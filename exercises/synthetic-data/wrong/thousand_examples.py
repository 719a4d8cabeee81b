# shows: num_examples ignored
# fails: features_have_a_row_for_each_example
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(1000, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(1000, 1)
