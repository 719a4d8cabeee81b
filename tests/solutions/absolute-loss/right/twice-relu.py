# shows: |d| = 2 relu(d) − d
import torch


def absolute_loss(pred, target):
    d = pred.flatten() - target.flatten()
    return (2 * torch.relu(d) - d).sum()
