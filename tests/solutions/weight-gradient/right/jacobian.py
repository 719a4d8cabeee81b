# shows: torch.autograd.functional.jacobian with respect to a copy of the weight
import torch
import torch.nn.functional as F

def weight_gradient(model, X, y):
    bias = model.bias.detach()
    mse = lambda W: F.mse_loss(F.linear(X, W, bias), y)
    return torch.autograd.functional.jacobian(mse, model.weight.detach().clone())
