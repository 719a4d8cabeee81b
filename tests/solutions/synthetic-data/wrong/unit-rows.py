# shows: each row scaled to length √d
# wrong because: d = 1: every feature is ±1
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    d = len(w)
    X = torch.nn.functional.normalize(torch.randn(num_examples, d)) * d**0.5
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
