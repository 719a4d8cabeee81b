# shows: sqrt(d^2) with the double-where trick, no nan at zero
import torch

def absolute_loss(y_hat, y):
    d = y_hat.reshape(-1) - y.reshape(-1)
    zero = d == 0
    safe = torch.where(zero, torch.ones_like(d), d)
    return torch.where(zero, torch.zeros_like(d), torch.sqrt(safe * safe)).sum()
