# shows: NumPy
import numpy as np
import torch


def weight_gradient(model, X, y):
    w, b = (p.detach().numpy() for p in model.parameters())
    X, y = X.numpy(), y.numpy()
    return torch.from_numpy(2 * np.mean((X @ w.T + b - y) * X, axis=0, keepdims=True))
