# shows: the caller's b is overwritten by its sum with zero weights' product, once a call
# fails: inputs_are_left_alone
import torch


def linreg(X, w, b):
    with torch.no_grad():
        b.mul_(2)
    return X @ w + b / 2
