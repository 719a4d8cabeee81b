# shows: the formula, without autograd
import torch


def weight_gradient(model, X, y):
    with torch.no_grad():
        error = X @ model.weight.T + model.bias - y
        return 2 * error.T @ X / len(X)
