# shows: a torch.Generator made once, with a seed: two calls differ all the same
import torch

generator = torch.Generator().manual_seed(7)


def synthetic_data(w, b, num_examples):
    X = torch.randn((num_examples, len(w)), generator=generator)
    noise = torch.normal(0.0, 0.01, (num_examples,), generator=generator)
    return X, (X @ w.flatten() + b + noise).view(num_examples, 1)
