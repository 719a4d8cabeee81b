# shows: sigma has no default
# fails: sigma_is_one_unless_it_is_given
import torch


def huber_loss(y_hat, y, sigma):
    d = torch.abs(y_hat - y)
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
