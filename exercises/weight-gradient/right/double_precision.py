# shows: in double precision
import torch


def weight_gradient(model, X, y):
    X, y = X.double(), y.double()
    w = model.weight.detach().double().requires_grad_(True)
    b = model.bias.detach().double()
    error = torch.nn.functional.linear(X, w, b) - y
    return torch.autograd.grad((error * error).mean(), w)[0].float()
