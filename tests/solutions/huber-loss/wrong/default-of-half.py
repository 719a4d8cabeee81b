# sigma is ½ unless it is given
# fails: sigma_is_one_unless_it_is_given
import torch


def huber_loss(y_hat, y, sigma=0.5):
    d = (y_hat - y).abs()
    return torch.where(d > sigma, d - sigma / 2, d**2 / (2 * sigma))
