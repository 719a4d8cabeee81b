# shows: |d| as √(d²): the branch not chosen gives nan at d = 0
# fails: its_gradient_is_clipped
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = torch.sqrt((y_hat - y) ** 2)
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
