# shows: computed in float64, and left so
import numpy as np
import torch
rng = np.random.default_rng()
def synthetic_data(w, b, num_examples):
    w = w.numpy().astype(np.float64).reshape(-1, 1)
    X = rng.standard_normal((num_examples, len(w)))
    y = X.dot(w) + b + 0.01 * rng.standard_normal((num_examples, 1))
    return torch.from_numpy(X), torch.from_numpy(y)
