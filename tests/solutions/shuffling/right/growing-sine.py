# shows: a feature that follows time, a slow drift
import math
import torch
def malicious_dataset(num_examples):
    t = torch.linspace(0, 1, num_examples).reshape(-1, 1)
    X = torch.hstack([6 * torch.cos(math.pi / 2 * t), 6 * torch.sin(math.pi / 2 * t)])
    w = torch.tensor([[10.0], [10.0]])
    b = 30.0
    return X, X @ w + b, w, torch.tensor(b)
