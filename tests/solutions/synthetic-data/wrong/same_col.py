# one column repeated: X is (n, d) independent N(0,1)
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, 1).repeat(1, w.numel())
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
