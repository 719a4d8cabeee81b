# shows: five standard normal features, sorted by the label
import torch
def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 5)
    w, b = torch.arange(1.0, 6.0).reshape(-1, 1), torch.tensor([0.0])
    y = X @ w + b
    order = y[:, 0].argsort()
    return X[order], y[order], w, b
