# y = Xw - b: sign of b
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, w.numel())
    return X, X @ w.reshape(-1, 1) - b + 0.01 * torch.randn(num_examples, 1)
