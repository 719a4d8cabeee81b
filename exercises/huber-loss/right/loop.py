# shows: example by example, stacked to (n,)
import torch


def huber_loss(y_hat, y, sigma=1.0):
    losses = []
    for p, t in zip(y_hat.reshape(-1), y.reshape(-1)):
        d = abs(p - t)
        losses.append(d - sigma / 2 if d > sigma else d * d / (2 * sigma))
    return torch.stack(losses)
