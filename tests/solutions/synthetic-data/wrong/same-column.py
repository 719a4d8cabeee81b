# shows: one column repeated d times
# wrong because: w of 3 entries, n=100: all columns of X equal
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, 1).repeat(1, w.numel())
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
