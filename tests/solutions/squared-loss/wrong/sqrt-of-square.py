# shows: squares the rooted difference, gradient nan at zero
# wrong because: y_hat=[[1.]], y=[[1.]]: gradient nan
import torch
def squared_loss(y_hat, y):
    d = torch.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2)
    return d * d / 2
