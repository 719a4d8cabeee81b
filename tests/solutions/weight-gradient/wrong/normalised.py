# scaled to norm one
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    return F.normalize(model.weight.grad.reshape(1, -1))
