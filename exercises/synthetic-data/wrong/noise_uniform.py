# shows: the noise is uniform on ±0.01
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * (2 * torch.rand(num_examples, 1) - 1)
