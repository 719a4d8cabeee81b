# shows: cleared, backward, read
from torch import nn


def weight_gradient(model, X, y):
    model.zero_grad()
    loss = nn.MSELoss()(model(X), y)
    loss.backward()
    return model.weight.grad
