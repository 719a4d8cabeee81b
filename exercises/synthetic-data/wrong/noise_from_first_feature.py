# shows: the first feature, scaled down, serves as noise: it is not independent of X
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * X[:, :1]
