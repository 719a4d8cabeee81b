# generator seeded by n: two calls return the same data
import torch
def synthetic_data(w, b, num_examples):
    g = torch.Generator().manual_seed(num_examples)
    X = torch.randn(num_examples, w.numel(), generator=g)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1, generator=g)
