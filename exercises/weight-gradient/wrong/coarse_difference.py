# shows: finite differences in single precision
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    eps, gradient = 1e-4, torch.zeros_like(model.weight)
    with torch.no_grad():
        for j in range(X.shape[1]):
            model.weight[0, j] += eps
            up = torch.nn.functional.mse_loss(model(X), y)
            model.weight[0, j] -= 2 * eps
            down = torch.nn.functional.mse_loss(model(X), y)
            model.weight[0, j] += eps
            gradient[0, j] = (up - down) / (2 * eps)
    return gradient
