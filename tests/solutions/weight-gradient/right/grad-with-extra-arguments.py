# shows: a configurable loss, and gradients of several parameters at once
import torch


def weight_gradient(model, X, y, loss_fn=torch.nn.functional.mse_loss, show=False):
    loss = loss_fn(model(X), y)
    grads = dict(zip(dict(model.named_parameters()), torch.autograd.grad(loss, list(model.parameters()))))
    if show:
        for name, g in grads.items():
            print(name, g)
    return grads["weight"]
