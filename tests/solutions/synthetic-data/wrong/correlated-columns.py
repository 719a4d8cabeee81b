# shows: columns that share a component
# wrong because: d = 3: correlation 0.3 between columns
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    shared = torch.randn(num_examples, 1)
    X = 0.7**0.5 * torch.randn(num_examples, len(w)) + 0.3**0.5 * shared
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
