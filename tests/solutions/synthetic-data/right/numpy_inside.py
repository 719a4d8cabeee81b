# numpy generator inside
import torch
import numpy as np
def synthetic_data(w, b, num_examples):
    rng = np.random.default_rng()
    wv = np.asarray(w.detach() if torch.is_tensor(w) else w, dtype=np.float64).ravel()
    X = rng.standard_normal((num_examples, wv.size))
    y = X @ wv + float(b) + 0.01 * rng.standard_normal(num_examples)
    return torch.tensor(X, dtype=torch.float32), torch.tensor(y[:, None], dtype=torch.float32)
