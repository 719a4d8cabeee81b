# shows: rows one at a time from a generator
import torch
def rows(w, b):
    while True:
        x = torch.randn(w.numel())
        yield x, torch.dot(x, w) + b + torch.randn(()) * 0.01
def synthetic_data(w, b, num_examples):
    pairs = [pair for _, pair in zip(range(num_examples), rows(w.reshape(-1), b))]
    X, y = zip(*pairs)
    return torch.stack(X), torch.stack(y).reshape(-1, 1)
