# shows: converted to float32 whatever came
import torch


def huber_loss(y_hat, y, sigma=1.0):
    d = (y_hat.float() - y.float()).abs()
    return torch.where(d > sigma, d - 0.5 * sigma, 0.5 * d * d / sigma)
