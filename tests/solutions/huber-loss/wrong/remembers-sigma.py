# without a sigma it takes the last one
# fails: sigma_is_one_unless_it_is_given
import torch

_last = [1.0]


def huber_loss(y_hat, y, sigma=None):
    if sigma is not None:
        _last[0] = sigma
    s = _last[0]
    d = (y_hat - y).abs()
    return torch.where(d > s, d - s / 2, d**2 / (2 * s))
