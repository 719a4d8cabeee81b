# shows: scales to sigma = 1 and calls itself
import torch

def huber_loss(y_hat, y, sigma=1.0):
    if sigma != 1.0:
        return sigma * huber_loss(y_hat / sigma, y / sigma)
    a = (y_hat - y).abs()
    return torch.minimum(a, torch.ones_like(a)) * (a - torch.minimum(a, torch.ones_like(a)) / 2)
