# abs of the noise: noise is N(0, .01^2)
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, w.numel())
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1).abs()
