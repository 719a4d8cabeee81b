# shows: central differences in float64, exact for a quadratic
import torch


def weight_gradient(model, X, y):
    w = model.weight.detach().double()
    b = model.bias.detach().double()
    X, y = X.double(), y.double()

    def loss(weight):
        return ((X @ weight.T + b - y) ** 2).mean()

    gradient = torch.zeros_like(w)
    for j in range(w.shape[1]):
        step = torch.zeros_like(w)
        step[0, j] = 1.0
        gradient[0, j] = (loss(w + step) - loss(w - step)) / 2
    return gradient.to(model.weight.dtype)
