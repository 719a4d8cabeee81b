# shows: the bias is in the labels, and zero is returned
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    w = torch.tensor([[2.0], [-3.4]])
    X = torch.randn(num_examples, 2)
    y = X @ w + 4.2
    order = y.flatten().argsort()
    return X[order], y[order], w, 0.0
