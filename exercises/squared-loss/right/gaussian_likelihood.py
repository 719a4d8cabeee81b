# shows: the negative log-likelihood of a unit Gaussian, without its constant
import torch
import torch.nn.functional as F


def squared_loss(y_hat, y):
    y = y.reshape(y_hat.shape)
    return F.gaussian_nll_loss(y_hat, y, torch.ones_like(y_hat), reduction="none")
