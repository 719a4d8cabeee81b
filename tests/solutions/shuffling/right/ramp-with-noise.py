# shows: slow drift of one feature beside a constant one, noise of std 0.02 on the labels
import torch

def malicious_dataset(num_examples: int):
    g = torch.Generator()
    g.seed()
    t = torch.arange(num_examples, dtype=torch.float32) / num_examples
    X = torch.stack((10 * t - 5, torch.full_like(t, 4.0)), dim=1)
    w = torch.tensor([[8.0], [-8.0]])
    b = torch.full((1,), 0.5)
    noise = torch.randn(num_examples, 1, generator=g) * 0.02
    return X, X @ w + b + noise, w, b
