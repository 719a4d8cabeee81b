# shows: einsum of the residual with itself
import torch


def squared_loss(y_hat, y):
    r = (y_hat - y.reshape(len(y_hat), 1)).squeeze(1)
    return torch.einsum("i,i->i", r, r) / 2
