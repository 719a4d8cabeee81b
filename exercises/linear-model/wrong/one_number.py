# shows: everything is summed
# fails: one_prediction_for_each_example
import torch


def linreg(X, w, b):
    return torch.sum(X * w.T) + b
