# shows: the linear branch, corrected by a squared relu within sigma
import torch


def huber_loss(y_hat, y, sigma=1.0):
    size = torch.abs(y_hat - y)
    return size - sigma / 2 + torch.relu(sigma - size) ** 2 / (2 * sigma)
