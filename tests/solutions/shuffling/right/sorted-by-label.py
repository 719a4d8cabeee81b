# shows: draws data with one nearly constant feature, then sorts the pairs by label
import torch

def malicious_dataset(num_examples):
    X = torch.cat([4 + 0.05 * torch.randn(num_examples, 1), 10 * torch.rand(num_examples, 1) - 5], dim=1)
    w, b = torch.tensor([12.0, 6.0]), 0.0
    y = X @ w + b
    order = y.argsort()
    X, y = X[order], y[order]
    return X, y.reshape(-1, 1), w.reshape(-1, 1), torch.tensor([b])
