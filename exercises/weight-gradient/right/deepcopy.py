# shows: works on a copy of the model
import copy

import torch


def weight_gradient(model, X, y):
    model = copy.deepcopy(model)
    for p in model.parameters():
        p.grad = None
    torch.nn.functional.mse_loss(model(X), y).backward()
    return model.weight.grad
