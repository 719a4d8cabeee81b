# shows: a layer of its own
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    net = torch.nn.Linear(X.shape[1], 1)
    torch.nn.functional.mse_loss(net(X), y).backward()
    return net.weight.grad
