# shows: the bias left out of the formula
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    with torch.no_grad():
        return 2 * (X @ model.weight.T - y).T @ X / len(X)
