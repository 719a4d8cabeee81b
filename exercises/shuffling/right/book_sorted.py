# shows: the book's synthetic data with its noise, sorted by label
import torch


def malicious_dataset(num_examples):
    w = torch.tensor([2, -3.4])
    b = 4.2
    X = torch.normal(0, 1, (num_examples, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.01, y.shape)
    idx = torch.argsort(y)
    return X[idx], y[idx].reshape(-1, 1), w, b
