# shows: the second half follows other parameters
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    X = torch.randn(num_examples, 2)
    y = X @ w + b
    half = num_examples // 2
    y[half:] = -y[half:]
    return X, y, w, b
