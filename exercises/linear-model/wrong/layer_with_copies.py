# shows: a layer that holds copies of w and b: right values, but the gradient stays in the layer
# fails: gradients_reach_w_and_b
import torch
from torch import nn


def linreg(X, w, b):
    layer = nn.Linear(X.shape[1], 1, dtype=X.dtype)
    with torch.no_grad():
        layer.weight.copy_(w.T)
        layer.bias.copy_(b)
    return layer(X)
