# shows: noise added on two lines: its std is 0.01·√2
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = torch.normal(X @ w.reshape(-1, 1) + b, 0.01)
    y += torch.normal(0, 0.01, y.shape)
    return X, y
