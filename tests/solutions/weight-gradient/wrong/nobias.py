# bias left out
import torch
def weight_gradient(model, X, y):
    return 2 * (X @ model.weight.t() - y).detach().t() @ X / len(X)
