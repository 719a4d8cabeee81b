# shows: labels are exact, and the noise is on the features that are returned
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    return X + 0.01 * torch.randn_like(X), y
