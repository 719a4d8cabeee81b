# a relu form
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    r = torch.relu(a - sigma)
    return r + (a - r) ** 2 / (2 * sigma)
