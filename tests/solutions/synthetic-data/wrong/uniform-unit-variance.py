# shows: uniform features scaled to mean 0 and std 1
# wrong because: w=[2,-3.4], n=1000: no |x| above 1.733
import torch
def synthetic_data(w, b, num_examples):
    X = (torch.rand(num_examples, len(w)) - 0.5) * 12 ** 0.5
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
