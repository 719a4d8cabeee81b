# shows: the gradient of the call before is not cleared
# fails: is_right_when_called_again
from torch import nn


def weight_gradient(model, X, y):
    nn.MSELoss()(model(X), y).backward()
    return model.weight.grad
