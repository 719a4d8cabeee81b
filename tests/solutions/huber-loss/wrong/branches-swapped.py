# shows: branches exchanged
# wrong because: sigma = 1, d = 3: 4.5 and not 2.5
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat - y).abs()
    return torch.where(d <= sigma, d - sigma / 2, d ** 2 / (2 * sigma))
