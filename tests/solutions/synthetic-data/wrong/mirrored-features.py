# shows: the second half of the rows mirrors the first
# wrong because: n = 10: X[5:] = −X[:5], not independent
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    Z = torch.randn((num_examples + 1) // 2, len(w))
    X = torch.cat([Z, -Z])[:num_examples]
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
