# L1 norm
import torch
def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return torch.linalg.vector_norm(d, 1)
