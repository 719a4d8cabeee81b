# shows: labels take w's form: (n,) where w is (d,), (n, 1) where w is (d, 1)
# fails: labels_are_a_column
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w + b
    return X, y + 0.01 * torch.randn(y.shape)
