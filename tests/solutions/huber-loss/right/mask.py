# mask products
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    m = (a > sigma).to(d.dtype)
    q = torch.where(a > sigma, torch.zeros_like(d), d)
    return m * (a - sigma / 2) + (1 - m) * q ** 2 / (2 * sigma)
