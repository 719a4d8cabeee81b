# shows: the last labels are wrong
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ w + b
    y[-10:] = 10000.0
    return X, y, w, b
