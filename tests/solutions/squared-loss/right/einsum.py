# shows: difference by einsum
import torch
def squared_loss(y_hat, y):
    d = y_hat - y.contiguous().view(-1, 1)
    return torch.einsum('nk,nk->n', d, d) / 2
