# of the mean absolute error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.l1_loss(model(X), y).backward()
    return model.weight.grad.clone()
