# shows: c·(d − c/2)/σ with c the clipped difference
import torch


def huber_loss(y_hat, y, sigma=1.0):
    assert sigma > 0, "sigma must be positive"
    d = y_hat - y
    c = torch.clamp(d, -sigma, sigma)
    return c * (d - c / 2) / sigma
