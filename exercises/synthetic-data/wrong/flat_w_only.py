# shows: works for a flat w only: with a column, labels become (n, n)
# fails: labels_are_a_column
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = (X * w).sum(1) + b if w.dim() == 1 else (X @ w).squeeze(1) + b + torch.zeros(num_examples, 1)
    y = y + 0.01 * torch.randn(y.shape)
    return X, y.reshape(-1, 1)
