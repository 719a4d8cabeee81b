# shows: the threshold is called delta
import torch


def huber_loss(y_hat, y, delta=1.0):
    error = torch.sub(y_hat, y)
    small = torch.abs(error) <= delta
    return torch.where(small, torch.square(error) / delta / 2, torch.abs(error) - delta / 2)
