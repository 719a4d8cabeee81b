# shows: scaled to length one
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    (g,) = torch.autograd.grad(torch.nn.functional.mse_loss(model(X), y), model.weight)
    return g / g.norm()
