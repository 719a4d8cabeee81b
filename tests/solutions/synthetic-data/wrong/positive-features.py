# shows: absolute values as features
# wrong because: any n: mean 0.8, no negative one
# fails: features_are_standard_normal
import torch
def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w)).abs()
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
