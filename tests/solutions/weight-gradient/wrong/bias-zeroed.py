# sets the bias to zero, and leaves it so
import torch
import torch.nn.functional as F


def weight_gradient(model, X, y):
    with torch.no_grad():
        model.bias.zero_()
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    return model.weight.grad.clone()
