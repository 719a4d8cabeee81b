# shows: addcmul
import torch
def squared_loss(y_hat, y):
    d = y_hat.squeeze(-1) - y.view(-1)
    return torch.addcmul(torch.zeros_like(d), d, d, value=0.5)
