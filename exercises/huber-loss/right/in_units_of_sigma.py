# shows: residuals in units of sigma, the unit loss times sigma
import torch


def huber_loss(y_hat, y, sigma=1.0):
    z = (y_hat - y) / sigma
    return sigma * torch.where(z.abs() <= 1, 0.5 * z**2, z.abs() - 0.5)
