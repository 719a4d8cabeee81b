# shows: features clipped at ±2.5
# wrong because: n = 10000: none beyond 2.5, where 124 are expected, and 62 at each end are equal
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w)).clamp(-2.5, 2.5)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
