# the predictions' data are overwritten by the differences
# fails: leaves_its_arguments_alone
import torch


def huber_loss(y_hat, y, sigma=1.0):
    y_hat.data -= y
    d = y_hat.abs()
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
