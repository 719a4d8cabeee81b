# shows: the larger minus the smaller of each pair
import torch


def absolute_loss(y_hat, y):
    pair = torch.cat([y_hat.reshape(-1, 1), y.reshape(-1, 1)], dim=1)
    return (pair.amax(dim=1) - pair.amin(dim=1)).sum()
