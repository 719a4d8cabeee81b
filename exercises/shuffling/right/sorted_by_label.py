# shows: sorted by label
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 0.0
    X = 1.5 * torch.randn(num_examples, 2)
    y = X @ w + b
    order = y.flatten().argsort()
    return X[order], y[order], w, b
