# noise std 0.1: it must be 0.01
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, w.numel())
    return X, X @ w.reshape(-1, 1) + b + 0.1 * torch.randn(num_examples, 1)
