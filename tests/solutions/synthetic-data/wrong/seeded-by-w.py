# shows: seeded by the weights
# wrong because: two calls with the same w: the same data
# fails: two_calls_draw_different_data
import torch
def synthetic_data(w, b, num_examples):
    g = torch.Generator().manual_seed(int(1000 * w.abs().sum()))
    X = torch.randn(num_examples, len(w), generator=g)
    return X, X @ w.reshape(-1, 1) + b + 0.01 * torch.randn(num_examples, 1, generator=g)
