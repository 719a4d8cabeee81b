# shows: one noise value for the whole data set
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(1)
    return X, y
