# shows: the formula of the book with torch.where
import torch

def huber_loss(y_hat, y, sigma=1.0):
    d = torch.abs(y_hat - y)
    return torch.where(d > sigma, d - sigma / 2, d ** 2 / (2 * sigma))
