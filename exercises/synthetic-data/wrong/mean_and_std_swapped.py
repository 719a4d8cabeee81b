# shows: mean and std of the noise exchanged, so it is N(0.01, 0): a constant
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + torch.normal(0.01, 0.0, (num_examples, 1))
