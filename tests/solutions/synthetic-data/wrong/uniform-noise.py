# shows: uniform noise of std 0.01
# wrong because: n=5000: no residual beyond 0.01733, kurtosis 1.8
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = (torch.rand(num_examples, 1) * 2 - 1) * 0.01 * 3 ** 0.5
    return X, X @ w.reshape(-1, 1) + b + noise
