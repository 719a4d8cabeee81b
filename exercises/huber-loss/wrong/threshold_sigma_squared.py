# shows: beta = σ²
# fails: linear_beyond_sigma_and_quadratic_within
import torch.nn.functional as F


def huber_loss(y_hat, y, sigma=1.0):
    return F.smooth_l1_loss(y_hat, y, reduction="none", beta=sigma**2)
