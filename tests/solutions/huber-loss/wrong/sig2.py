# quadratic part over 2 sigma**2
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    return torch.where(a > sigma, a - sigma / 2, d ** 2 / (2 * sigma ** 2))
