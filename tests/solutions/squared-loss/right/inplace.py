# in-place on a fresh tensor
import torch
def squared_loss(y_hat, y):
    d = y_hat.clone().reshape(-1)
    d -= y.reshape(-1)
    return torch.pow(d, 2).div_(2)
