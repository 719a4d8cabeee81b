# shows: maximum of d and -d
import torch

def absolute_loss(predictions, targets):
    if targets.ndim == 1:
        targets = targets[:, None]
    d = predictions - targets
    return torch.maximum(d, -d).sum()
