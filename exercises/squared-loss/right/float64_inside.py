# shows: computed in double precision
import torch


def squared_loss(y_hat, y):
    y_hat = y_hat.double()
    return (y_hat - y.double().view(y_hat.size())).pow(2) / 2
