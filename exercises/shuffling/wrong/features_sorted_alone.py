# shows: features sorted, labels left where they were
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0]]), 4.2
    X = torch.randn(num_examples, 1)
    y = X @ w + b
    return X.sort(dim=0).values, y, w, b
