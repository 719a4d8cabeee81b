# shows: the mean absolute error
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    return torch.autograd.grad(torch.nn.functional.l1_loss(model(X), y), model.weight)[0]
