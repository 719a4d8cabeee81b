# shows: the gradient of ½(ŷ − y)²
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    loss = ((model(X) - y) ** 2 / 2).mean()
    return torch.autograd.grad(loss, model.weight)[0]
