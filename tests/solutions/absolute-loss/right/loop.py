# loop
import torch
def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    s = 0
    for e in d.reshape(-1):
        s = s + abs(e)
    return s
