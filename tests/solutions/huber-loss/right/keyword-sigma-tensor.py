# shows: sigma made a tensor, three regions
import torch


def huber_loss(y_hat, y, sigma=1.0, **ignored):
    sigma = torch.as_tensor(sigma, dtype=y_hat.dtype)
    d = y_hat - y
    loss = d.square() / (2 * sigma)
    loss = torch.where(d > sigma, d - sigma / 2, loss)
    loss = torch.where(d < -sigma, -d - sigma / 2, loss)
    return loss.reshape(-1)
