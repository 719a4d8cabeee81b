# shows: NumPy half helix in three dimensions, converted at the end
import numpy as np
import torch

def malicious_dataset(num_examples):
    t = np.linspace(0.0, np.pi, num_examples)
    x = np.stack([4 * np.cos(t), 4 * np.sin(t), np.full_like(t, 2.0)], axis=1)
    w, b = np.array([[3.0], [9.0], [-1.0]]), np.array([0.0])
    y = x @ w + b + np.random.default_rng().normal(0, 0.01, (num_examples, 1))
    as_t = lambda a: torch.tensor(a, dtype=torch.float32)
    return as_t(x), as_t(y), as_t(w), as_t(b)
