# shows: beta = 1 / sigma^2 as in one of the seeds
# wrong because: sigma = 2, d = 1: 0.875 and not 0.25
import torch
def huber_loss(y_hat, y, sigma=1.0):
    beta = 1.0 / sigma ** 2
    d = torch.abs(y_hat - y)
    return torch.where(d < beta, 0.5 * d ** 2 / beta, d - 0.5 * beta)
