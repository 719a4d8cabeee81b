# shows: features outside ±2 are clamped
# fails: features_are_standard_normal
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w)).clamp(-2, 2)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
