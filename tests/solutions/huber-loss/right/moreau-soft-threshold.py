# shows: as the envelope of |d|: quadratic up to a soft threshold, then the rest
import torch

def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    shrunk = torch.nn.functional.softshrink(d, float(sigma))     # minimiser of |s| + (d - s)^2 / (2 sigma)
    return (d - shrunk) ** 2 / (2 * sigma) + shrunk.abs()
