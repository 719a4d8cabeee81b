# shows: noise of shape (n,) added to labels of shape (n, 1): an n by n table where w is a column
# fails: labels_are_a_column
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w + b
    y = y + 0.01 * torch.randn(num_examples)
    return X, y.reshape(-1, 1)
