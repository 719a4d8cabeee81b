# shows: one feature; first half near x = -2, second half near x = 4
import torch

def malicious_dataset(num_examples):
    half = num_examples // 2
    X = torch.cat([torch.full((half, 1), -2.0), torch.full((num_examples - half, 1), 4.0)])
    X = X + 0.1 * torch.randn_like(X)
    w, b = torch.tensor([[2.0]]), torch.tensor([5.0])
    return X, X @ w + b, w, b
