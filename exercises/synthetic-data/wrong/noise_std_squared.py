# shows: 0.01² taken for the std of the noise
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w.reshape(-1, 1) + b
    return X, y + torch.normal(0, 0.01**2, y.shape)
