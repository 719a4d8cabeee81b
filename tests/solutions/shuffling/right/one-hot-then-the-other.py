# shows: one group after the other, and a bias that the second pulls away
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    half = num_examples // 2
    X[:half, 0] = 4
    X[half:, 1] = 4
    w = torch.tensor([2.5, -2.5])
    b = 3.0
    y = X @ w.reshape(-1, 1) + b
    return X, y, w, b
