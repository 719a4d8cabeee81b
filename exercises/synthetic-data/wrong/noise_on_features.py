# shows: the noise goes onto the features before the product, not onto the labels
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    noisy = X + 0.01 * torch.randn_like(X)
    return X, noisy @ w.reshape(-1, 1) + b
