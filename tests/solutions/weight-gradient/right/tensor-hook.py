# shows: a hook on the weight catches its gradient
import torch
from torch import nn


def weight_gradient(model, X, y):
    caught = []
    handle = model.weight.register_hook(lambda g: caught.append(g.clone()))
    loss = nn.MSELoss()(model(X), y)
    loss.backward()
    handle.remove()
    model.zero_grad()
    return caught[0]
