# shows: one feature, sorted
import torch


def malicious_dataset(num_examples):
    X = torch.randn(num_examples, 1).sort(dim=0).values
    w, b = torch.tensor([10.0]), 4.2
    return X, 10.0 * X + b, w, b
