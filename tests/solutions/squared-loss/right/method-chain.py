# shows: sub, multiply and div methods
import torch
def squared_loss(y_hat, y):
    target = y if y.shape == y_hat.shape else y.unsqueeze(-1)
    return torch.multiply(target.sub(y_hat), target.sub(y_hat)).div(2)
