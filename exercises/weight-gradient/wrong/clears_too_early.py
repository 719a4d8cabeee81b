# shows: cleared between backward and reading
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    torch.nn.functional.mse_loss(model(X), y).backward()
    model.zero_grad(set_to_none=False)
    return model.weight.grad
