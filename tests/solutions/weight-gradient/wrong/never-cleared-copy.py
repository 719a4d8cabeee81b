# a copy is made, with the gradient that the model has by then, and the model's grows
# fails: is_the_gradient_of_the_mean_squared_error
import copy

import torch.nn.functional as F


def weight_gradient(model, X, y):
    F.mse_loss(model(X), y).backward()
    return copy.deepcopy(model).weight.grad
