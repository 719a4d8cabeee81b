# shows: the caller's w is turned into a column
# fails: weights_are_left_alone
import torch


def synthetic_data(w, b, num_examples):
    w.resize_(w.numel(), 1)
    X = torch.randn(num_examples, len(w))
    return X, X @ w + b + 0.01 * torch.randn(num_examples, 1)
