# shows: |d| written as sqrt(d^2): nan gradient at d = 0 through where
# wrong because: y_hat = y = [[1.]]: the gradient is nan
import torch
def huber_loss(y_hat, y, sigma=1.0):
    sq = (y_hat - y) ** 2
    d = torch.sqrt(sq)
    return torch.where(d > sigma, d - sigma / 2, sq / (2 * sigma))
