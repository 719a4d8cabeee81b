# shows: the second half mirrors the first, with a bias in between
import torch
def malicious_dataset(num_examples):
    h = num_examples // 2
    X = torch.cat([torch.full((h, 1), -4.0), torch.full((num_examples - h, 1), 4.0)])
    w, b = torch.tensor([[-5.0]]), torch.tensor([20.0])
    noise = 0.01 * torch.randn(num_examples, 1)
    return X, X * w + b + noise, w, b
