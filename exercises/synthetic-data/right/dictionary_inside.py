# shows: one example at a time, by a helper, from NumPy's Generator with fresh entropy each call
import numpy as np
import torch


def one_example(rng, weights, b):
    x = rng.normal(size=weights.size)
    return x, float(x @ weights) + b + rng.normal(0, 0.01)


def synthetic_data(w, b, num_examples):
    rng = np.random.default_rng()
    weights = w.numpy().astype("float64").reshape(-1)
    examples = [one_example(rng, weights, b) for _ in range(num_examples)]
    X = torch.tensor(np.array([x for x, _ in examples]), dtype=torch.float32)
    y = torch.tensor([[label] for _, label in examples], dtype=torch.float32)
    return X, y
