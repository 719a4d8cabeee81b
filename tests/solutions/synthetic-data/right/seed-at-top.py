# shows: seeds the global generator once, at import
import torch
import numpy as np
torch.manual_seed(0)
np.random.seed(0)

def synthetic_data(w, b, num_examples, noise_std=0.01):
    X = np.random.randn(num_examples, w.shape[0]).astype('float32')
    X = torch.tensor(X)
    noise = torch.tensor(np.random.normal(0, noise_std, num_examples), dtype=torch.float32)
    y = (X @ w.squeeze(-1) if w.ndim == 2 else X.mv(w)) + b + noise
    return X, y.unsqueeze(1)
