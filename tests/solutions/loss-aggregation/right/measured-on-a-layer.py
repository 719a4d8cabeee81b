# shows: the two gradients are measured on a layer, and their ratio is the factor
import torch
from torch import nn


def mean_loss_lr(lr, batch_size):
    net = nn.Linear(1, 1).double()
    X = torch.ones(batch_size, 1, dtype=torch.float64)
    y = X * 3 + 50
    summed = torch.autograd.grad(nn.MSELoss(reduction="sum")(net(X), y), net.bias)[0]
    mean = torch.autograd.grad(nn.MSELoss(reduction="mean")(net(X), y), net.bias)[0]
    return (lr * summed / mean).item()
