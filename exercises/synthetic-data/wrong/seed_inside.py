# shows: a seed set inside: two calls return the same data
# fails: two_calls_draw_different_data
import torch


def synthetic_data(w, b, num_examples):
    torch.manual_seed(0)
    X = torch.randn(num_examples, len(w))
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1)
