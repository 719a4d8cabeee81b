# shows: noise added to the features instead of the target
# wrong because: w=[5,-3], n=1000: residual std 0.058, not 0.01
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noisy = X + 0.01 * torch.randn_like(X)
    return X, noisy @ w.reshape(-1, 1) + b
