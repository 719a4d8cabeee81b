# shows: in place on its own copy
import torch
def squared_loss(y_hat, y):
    d = y_hat.clone()
    d -= y.reshape(d.shape)
    d = d.pow(2)
    d /= 2
    return d
