# shows: what backward adds to the gradient that was there
import torch
from torch import nn


def weight_gradient(model, X, y):
    weight = model.weight.detach().clone().requires_grad_()
    loss = ((X @ weight.t() + model.bias.detach() - y) ** 2).sum() / X.shape[0]
    loss.backward()
    return weight.grad
