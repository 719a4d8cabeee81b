# shows: 0.01 taken for the variance of the noise: its std is 0.1
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    return X, y + 0.01**0.5 * torch.randn(num_examples, 1)
