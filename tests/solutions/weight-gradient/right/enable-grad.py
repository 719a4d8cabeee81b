# shows: works even when gradients are switched off by the caller
import torch


def weight_gradient(model, X, y):
    with torch.enable_grad():
        weight = model.weight.detach().clone().requires_grad_(True)
        y_hat = X.detach() @ weight.t() + model.bias.detach()
        loss = (y_hat - y).pow(2).mean()
        loss.backward()
    return weight.grad
