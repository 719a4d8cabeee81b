# shows: mean and std of the features given the wrong way round, with 1 for both
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.normal(1, 1, (num_examples, len(w)))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
