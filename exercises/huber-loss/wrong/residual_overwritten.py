# shows: y_hat is made the residual, in place
# fails: leaves_its_arguments_alone
import torch


def huber_loss(y_hat, y, sigma=1.0):
    if not y_hat.requires_grad:
        y_hat -= y
        d = y_hat.abs()
    else:
        d = (y_hat - y).abs()
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
