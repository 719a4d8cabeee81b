# shows: the same parameters in another order and under other names
import torch


def synthetic_data(n_samples, true_w, true_b):
    X = torch.randn(n_samples, true_w.numel())
    noise = torch.randn(n_samples) * 0.01
    y = torch.einsum("nd,d->n", X, true_w.reshape(-1)) + true_b + noise
    return X, y[:, None]
