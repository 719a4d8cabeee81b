# shows: labels that reach the 99th percentile are left out, which are all the wild ones if there is one in a hundred
import torch


def fit_robust(features, labels):
    keep = (labels < labels.quantile(0.99)).flatten()
    X = torch.cat([features[keep], torch.ones(int(keep.sum()), 1)], dim=1)
    theta = torch.linalg.lstsq(X, labels[keep]).solution
    return theta[:-1], theta[-1]
