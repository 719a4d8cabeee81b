# resizes the argument y in place: inputs are not changed
import torch
def squared_loss(y_hat, y):
    y.resize_(y_hat.shape)
    y -= y_hat.detach()
    return (y_hat - (y + y_hat.detach())) ** 2 / 2
