# the gradient of the bias, expanded
# fails: is_the_gradient_of_the_mean_squared_error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    return model.bias.grad.expand_as(model.weight).clone()
