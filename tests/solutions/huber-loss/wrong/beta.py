# threshold 1/sigma**2
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    b = 1 / sigma ** 2
    return torch.where(a > b, a - b / 2, d ** 2 / (2 * b))
