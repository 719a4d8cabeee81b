# shows: two clusters, one after the other
import torch


def malicious_dataset(num_examples):
    half = num_examples // 2
    first = 3 + 0.3 * torch.randn(half, 2)
    second = -3 + 0.3 * torch.randn(num_examples - half, 2)
    X = torch.cat([first, second])
    w = torch.tensor([[2.0], [-3.4]])
    b = torch.tensor(4.2)
    return X, X @ w + b, w, b
