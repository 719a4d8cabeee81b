# shows: no bias
# fails: predicts_Xw_plus_b
import torch


def linreg(X, w, b):
    return torch.matmul(X, w)
