# shows: a NumPy Generator made once for the notebook, not seeded by anybody
import numpy as np
import torch

rng = np.random.default_rng()


def synthetic_data(w, b, num_examples):
    d = w.numel()
    X = torch.tensor(rng.standard_normal((num_examples, d)), dtype=torch.float32)
    noise = torch.tensor(0.01 * rng.standard_normal((num_examples, 1)), dtype=torch.float32)
    return X, X.mm(w.view(d, 1)) + b + noise
