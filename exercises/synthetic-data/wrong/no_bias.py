# shows: b left out
# fails: labels_follow_the_line
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + 0.01 * torch.randn(num_examples, 1)
