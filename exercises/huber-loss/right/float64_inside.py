# shows: in double precision
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat.double() - y.double())
    return torch.where(d < sigma, d.pow(2) / (2 * sigma), d - sigma / 2)
