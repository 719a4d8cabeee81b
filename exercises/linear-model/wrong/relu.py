# shows: an activation that nobody asked for: negative predictions become 0
# fails: predicts_Xw_plus_b
import torch


def linreg(X, w, b):
    return torch.relu(X @ w + b)
