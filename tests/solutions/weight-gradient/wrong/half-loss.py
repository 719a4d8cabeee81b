# shows: gradient of half the mean squared error
# wrong because: X = [[1.]], w = 1, b = 0, y = [[0.]]: 1 and not 2
import torch
def weight_gradient(model, X, y):
    return torch.autograd.grad(((model(X) - y) ** 2 / 2).mean(), model.weight)[0]
