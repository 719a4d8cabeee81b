# shows: a logistic model
# fails: predicts_Xw_plus_b
import torch


def linreg(X, w, b):
    return torch.sigmoid(X @ w + b)
