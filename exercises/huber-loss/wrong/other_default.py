# shows: sigma is 0.5 unless given
# fails: sigma_is_one_unless_it_is_given
import torch


def huber_loss(y_hat, y, sigma=0.5):
    d = torch.abs(y_hat - y)
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
