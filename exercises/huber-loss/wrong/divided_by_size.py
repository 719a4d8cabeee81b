# shows: d²/|d| in the branch not chosen gives nan at d = 0
# fails: its_gradient_is_clipped
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    return torch.where(d.abs() > sigma, d * (d / d.abs()) - sigma / 2, d**2 / (2 * sigma))
