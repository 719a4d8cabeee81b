# shows: a batched inner product
import torch
def squared_loss(y_hat, y):
    n = y_hat.numel()
    d = (y_hat.flatten() - y.flatten()).view(n, 1, 1)
    return 0.5 * torch.bmm(d, d).view(n)
