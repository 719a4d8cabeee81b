# shows: a copy of the gradient, which is cleared afterwards
import torch


def weight_gradient(model, X, y):
    ((model(X) - y) ** 2).mean().backward()
    gradient = model.weight.grad.detach().clone()
    model.weight.grad = None
    model.bias.grad = None
    return gradient
