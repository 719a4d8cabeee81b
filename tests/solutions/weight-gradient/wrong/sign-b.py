# sign
import torch
def weight_gradient(model, X, y):
    return 2 * (y - model(X).detach()).t() @ X / len(X)
