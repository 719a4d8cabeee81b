# shows: large examples together at the end, where each batch makes too long a step, up to inf
import torch


def malicious_dataset(num_examples):
    n = num_examples
    large = n // 10
    X = torch.rand(n, 1) * 2 - 1
    X[n - large:] = 15.0
    w, b = torch.tensor([[1.0]]), 0.0
    return X, X * 1.0, w, b
