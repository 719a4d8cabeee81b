# shows: F.huber_loss over sigma
import torch.nn.functional as F


def huber_loss(y_hat, y, sigma: float = 1.0):
    return F.huber_loss(y_hat, y, reduction="none", delta=sigma).div(sigma)
