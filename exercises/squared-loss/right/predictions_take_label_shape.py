# shows: the predictions take the shape of the labels
import torch


def squared_loss(y_hat, y):
    return torch.square(y_hat.view(y.shape) - y) * 0.5
