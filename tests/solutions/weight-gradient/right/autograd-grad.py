# shows: torch.autograd.grad for the weight alone
import torch

def weight_gradient(model, X, y):
    return torch.autograd.grad(((model(X) - y) ** 2).mean(), model.weight)[0]
