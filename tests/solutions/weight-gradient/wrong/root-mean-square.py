# of the root of the mean squared error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X), y).sqrt().backward()
    return model.weight.grad.clone()
