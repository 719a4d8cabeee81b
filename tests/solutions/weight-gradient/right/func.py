# torch.func
import torch
def weight_gradient(model, X, y):
    return torch.func.grad(lambda w: ((X @ w.t() + (0 if model.bias is None else model.bias) - y) ** 2).mean())(model.weight.detach())
