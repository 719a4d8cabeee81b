# the bias is the median label
import torch


def fit_robust(features, labels):
    b = labels.median()
    good = labels.flatten() < 1000
    w = torch.linalg.lstsq(features[good], labels[good] - b).solution
    return w, b
