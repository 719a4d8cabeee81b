# shows: a list comprehension over examples, stacked
import torch


def huber_loss(y_hat, y, sigma=1.0):
    def one(d):
        if abs(d) > sigma:
            return abs(d) - sigma / 2
        return d**2 / (2 * sigma)

    return torch.stack([one(d) for d in (y_hat - y).flatten()])
