# shows: Huber's own scaling written out
# fails: linear_beyond_sigma_and_quadratic_within
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    return torch.where(d <= sigma, 0.5 * d**2, sigma * (d - 0.5 * sigma))
