# shows: noise is |N(0, 0.01^2)|
# wrong because: n=1000: every residual is >= 0, mean 0.008
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = torch.normal(0, 0.01, (num_examples, 1)).abs()
    return X, X @ w.reshape(-1, 1) + b + noise
