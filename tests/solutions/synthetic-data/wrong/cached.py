# default-argument cache: second call returns the same data
import torch
def synthetic_data(w, b, num_examples, _c={}):
    k = (num_examples, w.numel())
    if k not in _c:
        _c[k] = (torch.randn(*k), 0.01 * torch.randn(num_examples, 1))
    X, e = _c[k]
    return X, X @ w.reshape(-1, 1) + b + e
