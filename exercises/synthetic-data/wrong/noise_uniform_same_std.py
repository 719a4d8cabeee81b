# shows: uniform noise with std 0.01: only its form is wrong
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noise = (2 * torch.rand(num_examples, 1) - 1) * 0.01 * 3**0.5
    return X, X @ w.reshape(-1, 1) + b + noise
