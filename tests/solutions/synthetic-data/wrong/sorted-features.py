# shows: rows sorted by the first feature
# wrong because: n = 10: X[0, 0] is always the least
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    X = X[X[:, 0].argsort()]
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
