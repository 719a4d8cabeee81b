# shows: predictions and bias side by side in two columns
# fails: one_prediction_for_each_example
import torch


def linreg(X, w, b):
    return torch.cat([X @ w, b.expand(len(X), 1)], dim=1)
