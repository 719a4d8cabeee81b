# shows: HuberLoss divided by σ²
# fails: linear_beyond_sigma_and_quadratic_within
import torch.nn.functional as F


def huber_loss(y_hat, y, sigma=1.0):
    return F.huber_loss(y_hat, y, reduction="none", delta=sigma) / sigma**2
