# shows: clamp splits |d| into a quadratic and a linear part
import torch

def huber_loss(y_hat, y, sigma=1.0):
    a = (y_hat - y).abs()
    inner = a.clamp(max=sigma)
    return inner * inner / (2 * sigma) + torch.relu(a - sigma)
