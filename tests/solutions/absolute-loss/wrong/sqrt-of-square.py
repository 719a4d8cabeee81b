# shows: sqrt(d^2)
# wrong because: y_hat = y = [[1.]]: the gradient is nan
import torch
def absolute_loss(y_hat, y):
    return torch.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2).sum()
