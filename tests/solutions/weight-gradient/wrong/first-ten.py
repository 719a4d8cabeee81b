# uses ten examples at most
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X[:10]), y[:10]).backward()
    return model.weight.grad.clone()
