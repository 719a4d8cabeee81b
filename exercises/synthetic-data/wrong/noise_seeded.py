# shows: the features are fresh, but the noise comes from a generator with a fixed seed
# fails: two_calls_draw_different_data
import torch


def synthetic_data(w, b, num_examples):
    X = torch.randn(num_examples, len(w))
    fixed = torch.Generator().manual_seed(42)
    noise = torch.randn(num_examples, 1, generator=fixed)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * noise
