# uniform noise of std 0.01: noise is normal
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, w.numel())
    return X, X @ w.reshape(-1, 1) + b + (torch.rand(num_examples, 1) - .5) * 0.01 * 12 ** .5
