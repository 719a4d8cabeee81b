# shows: the linear branch uses d and not |d|
# wrong because: sigma = 1, d = -3: -3.5 and not 2.5
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    return torch.where(d.abs() > sigma, d - sigma / 2, d ** 2 / (2 * sigma))
