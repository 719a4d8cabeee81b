# shows: a leaky ReLU of slope −1
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    return F.leaky_relu(y_hat - y.view(-1, 1), negative_slope=-1.0).sum()
