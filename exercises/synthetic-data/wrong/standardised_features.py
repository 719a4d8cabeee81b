# shows: each column shifted and scaled to sample mean 0 and sample std 1, so that the draws are not independent
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    X = (X - X.mean(0)) / X.std(0, correction=0)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
