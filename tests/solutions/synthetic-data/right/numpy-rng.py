# shows: NumPy Generator at module level, converted to torch at the end
import numpy as np
import torch
rng = np.random.default_rng(2024)

def synthetic_data(w, b, num_examples):
    w_ = np.asarray(w, dtype=np.float64).reshape(-1, 1)
    X = rng.standard_normal((num_examples, w_.shape[0]))
    eps = rng.normal(scale=1e-2, size=(num_examples, 1))
    y = X.dot(w_) + float(b) + eps
    return torch.from_numpy(X).float(), torch.from_numpy(y).float()
