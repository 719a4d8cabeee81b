# SGD step at rate 1, and the difference of the weights; the step is not undone
# fails: is_the_gradient_of_the_mean_squared_error
import torch
import torch.nn.functional as F


def weight_gradient(model, X, y):
    before = model.weight.detach().clone()
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    torch.optim.SGD(model.parameters(), lr=1e-3).step()
    return (before - model.weight.detach()) / 1e-3
