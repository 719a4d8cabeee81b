# shows: three blocks with features in different corners; noise of 0.05
import torch


def malicious_dataset(num_examples):
    g = torch.Generator().manual_seed(num_examples)
    sizes = [num_examples // 3, num_examples // 3, num_examples - 2 * (num_examples // 3)]
    centers = torch.tensor([[2.5, 0.0], [0.0, 2.5], [-2.5, -2.5]])
    X = torch.cat([c + 0.2 * torch.randn(k, 2, generator=g) for c, k in zip(centers, sizes)])
    w, b = torch.tensor([[4.0], [-3.0]]), -2.0
    y = X @ w + b + 0.05 * torch.randn(num_examples, 1, generator=g)
    return X, y, w, b
