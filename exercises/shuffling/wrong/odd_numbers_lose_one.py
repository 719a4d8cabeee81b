# shows: an odd number of examples loses one
# fails: labels_follow_the_model
import torch


def malicious_dataset(num_examples):
    half = num_examples // 2
    X = torch.cat([3 + 0.3 * torch.randn(half, 2), -3 + 0.3 * torch.randn(half, 2)])
    w, b = torch.tensor([[2.0], [-3.4]]), 4.2
    return X, X @ w + b, w, b
