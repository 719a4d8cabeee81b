# shows: inner product of d with its detached sign
import torch

def absolute_loss(y_hat, y):
    d = (y_hat - y.reshape(y_hat.shape)).reshape(-1)
    return torch.einsum('i,i->', d, torch.sign(d).detach())
