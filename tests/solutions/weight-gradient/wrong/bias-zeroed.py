# sets the bias to zero, and leaves it so
# fails: is_the_gradient_of_the_mean_squared_error
import torch
import torch.nn.functional as F


def weight_gradient(model, X, y):
    with torch.no_grad():
        model.bias.zero_()
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    return model.weight.grad.clone()
