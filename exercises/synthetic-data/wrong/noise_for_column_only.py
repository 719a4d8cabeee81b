# shows: noise is forgotten where w is flat
# fails: noise_is_normal_with_std_one_hundredth
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    y = X @ w + b
    if y.dim() == 2:
        y = y + 0.01 * torch.randn_like(y)
    return X, y.reshape(-1, 1)
