# shows: NumPy in float64, back to the dtype of the weight
import numpy as np
import torch

def weight_gradient(model, X, y):
    W = model.weight.detach().numpy().astype(np.float64)
    b = model.bias.detach().numpy().astype(np.float64)
    A, t = X.numpy().astype(np.float64), y.numpy().astype(np.float64).reshape(-1, 1)
    r = A @ W.T + b - t
    g = (2.0 * r * A).mean(axis=0, keepdims=True)
    return torch.from_numpy(g).to(model.weight.dtype)
