# shows: a fixed seed inside, hidden in a generator
# wrong because: two calls with w=[2,-3.4], b=4.2, n=100 return identical X
import torch
def synthetic_data(w, b, num_examples):
    g = torch.Generator().manual_seed(num_examples)
    X = torch.randn(num_examples, len(w), generator=g)
    y = X @ w.reshape(-1, 1) + b
    return X, y + 0.01 * torch.randn(num_examples, 1, generator=g)
