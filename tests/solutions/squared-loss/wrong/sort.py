# sorted values, not in order
import torch
def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).reshape(-1).sort().values
