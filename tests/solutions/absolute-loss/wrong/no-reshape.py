# shows: no reshape
# wrong because: y_hat (3, 1) with y (3,) = same values 1, 2, 3: gives 8 and not 0
import torch
def absolute_loss(y_hat, y):
    return (y_hat - y).abs().sum()
