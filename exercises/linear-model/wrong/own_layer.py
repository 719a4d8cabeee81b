# shows: a fresh linear layer: w and b are not used
# fails: predicts_Xw_plus_b
from torch import nn


def linreg(X, w, b):
    return nn.Linear(X.shape[1], 1, dtype=X.dtype)(X)
