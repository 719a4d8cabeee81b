# the features are centred first
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X - X.mean(0)), y).backward()
    return model.weight.grad.clone()
