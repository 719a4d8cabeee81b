# shows: flattened
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    model.zero_grad()
    torch.nn.functional.mse_loss(model(X), y).backward()
    return model.weight.grad.flatten()
