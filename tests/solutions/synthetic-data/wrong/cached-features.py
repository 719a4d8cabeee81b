# shows: features cached by size
# wrong because: two calls with w of 2 entries, n=100 return the same X
import functools
import torch
@functools.lru_cache(maxsize=None)
def _features(n, d):
    return torch.randn(n, d)

def synthetic_data(w, b, num_examples):
    X = _features(num_examples, w.numel()).clone()
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
