# einsum
import torch
def squared_loss(y_hat, y):
    e = (y_hat - torch.reshape(y, y_hat.shape)).reshape(-1)
    return torch.einsum('i,i->i', e, e) * 0.5
