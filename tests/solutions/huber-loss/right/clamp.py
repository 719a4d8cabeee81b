# clamped
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    q = a.clamp(max=sigma)
    return q * q / (2 * sigma) + (a - q)
