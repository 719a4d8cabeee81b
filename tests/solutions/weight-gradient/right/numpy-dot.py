# shows: numpy in between
import numpy as np
import torch


def weight_gradient(model, X, y):
    W = model.weight.detach().numpy()
    b = model.bias.detach().numpy()
    A = X.detach().numpy()
    error = A.dot(W.T) + b - y.detach().numpy()
    return torch.from_numpy(np.asarray(2.0 / len(A) * error.T.dot(A)))
