# shows: torch.autograd.grad, which stores nothing
import torch
import torch.nn.functional as F


def weight_gradient(model, X, y):
    return torch.autograd.grad(F.mse_loss(model(X), y), model.weight)[0]
