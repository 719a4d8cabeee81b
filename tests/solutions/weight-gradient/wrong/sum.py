# sum
import torch
def weight_gradient(model, X, y):
    return torch.autograd.grad(((model(X) - y) ** 2).sum(), model.weight)[0]
