# right values with twice the gradient
# fails: its_gradient_is_clipped
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    l = torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
    return 2 * l - l.detach()
