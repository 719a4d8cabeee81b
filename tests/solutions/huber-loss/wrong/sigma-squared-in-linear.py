# shows: |d| - sigma^2 / 2 for large d
# wrong because: sigma = 3, d = 5: 0.5 and not 3.5
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    return torch.where(d > sigma, d - sigma ** 2 / 2, d ** 2 / (2 * sigma))
