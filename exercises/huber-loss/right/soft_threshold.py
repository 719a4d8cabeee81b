# shows: the Moreau envelope of |d|: soft thresholding
import torch
import torch.nn.functional as F


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    u = F.softshrink(d, lambd=sigma)
    return u.abs() + (d - u) ** 2 / (2 * sigma)
