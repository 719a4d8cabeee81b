# shows: one noise value broadcast over all examples
# wrong because: residual y-Xw-b has std 0 for w=[2,-3.4], n=100
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    y += torch.normal(0, 0.01, (1,))
    return X, y
