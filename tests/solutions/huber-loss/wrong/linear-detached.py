# the linear branch is detached
# fails: its_gradient_is_clipped
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    return torch.where(d > sigma, d.detach() - sigma / 2, d**2 / (2 * sigma))
