# half mse
import torch
def weight_gradient(model, X, y):
    return torch.autograd.grad(((model(X) - y) ** 2).mean() / 2, model.weight)[0]
