# shows: a result filled by boolean indices
import torch

def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    loss = d ** 2 / (2 * sigma)
    big = d > sigma
    out = loss.clone()
    out[big] = d[big] - sigma / 2
    return out
