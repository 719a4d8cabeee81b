# each entry is clamped to ±5
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    return model.weight.grad.clamp(-5, 5)
