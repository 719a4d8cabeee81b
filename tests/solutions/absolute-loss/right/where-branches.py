# shows: torch.where on the sign of d
import torch

def absolute_loss(y_hat, y):
    assert y_hat.numel() == y.numel(), 'sizes differ'
    err = y_hat.squeeze() - y.squeeze()
    return torch.sum(torch.where(err >= 0, err, -err))
