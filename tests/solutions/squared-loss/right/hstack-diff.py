# shows: predictions and labels side by side
import torch
def squared_loss(y_hat, y):
    both = torch.hstack([y_hat.reshape(-1, 1), y.reshape(-1, 1)])
    return both.diff(dim=1).square().sum(1) / 2
