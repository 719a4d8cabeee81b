# shows: one per cent of each label in place of a std of 0.01
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    return X, y * (1 + 0.01 * torch.randn_like(y))
