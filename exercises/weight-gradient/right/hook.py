# shows: caught by a hook on the weight
import torch


def weight_gradient(model, X, y):
    caught = []
    handle = model.weight.register_hook(caught.append)
    torch.nn.functional.mse_loss(model(X), y).backward()
    handle.remove()
    model.zero_grad()
    return caught[0]
