# shows: labels flattened, so that the error is n by n
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    loss = ((model(X) - y.flatten()) ** 2).mean()
    return torch.autograd.grad(loss, model.weight)[0]
