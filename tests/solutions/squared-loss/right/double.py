# float64 inside
import torch
def squared_loss(y_hat, y):
    d = y_hat.double().view(-1) - y.double().view(-1)
    return d.square().mul(0.5)
