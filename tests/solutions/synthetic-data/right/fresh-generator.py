# shows: a generator of its own, seeded from the system's entropy
import torch
def synthetic_data(w, b, num_examples):
    g = torch.Generator()
    g.seed()
    X = torch.randn(num_examples, len(w), generator=g)
    noise = torch.randn(num_examples, 1, generator=g) / 100
    return X, X @ w.reshape(-1, 1) + b + noise
