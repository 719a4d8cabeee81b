# shows: the parameters are not returned
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ w + b
    order = y.flatten().argsort()
    return X[order], y[order]
