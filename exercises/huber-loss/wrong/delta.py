# shows: nn.HuberLoss(delta=σ), which is σ times too large
# fails: linear_beyond_sigma_and_quadratic_within
from torch import nn


def huber_loss(y_hat, y, sigma=1.0):
    return nn.HuberLoss(reduction="none", delta=sigma)(y_hat, y)
