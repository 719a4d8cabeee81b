# w given as (d, 1): adds (n,1)+(n,) noise, y is n by n instead of (n,1)
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = torch.matmul(X, w) + b
    y = y + torch.normal(0, 0.01, (num_examples,))
    return X, (y.reshape(-1, 1) if y.dim() == 1 else y)
