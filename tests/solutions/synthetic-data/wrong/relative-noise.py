# shows: noise is 1 % of y instead of std 0.01
# wrong because: w=[2,-3.4], b=100: residual std about 1
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    return X, y * (1 + 0.01 * torch.randn_like(y))
