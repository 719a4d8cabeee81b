# shows: slope as covariance over variance (fits an intercept)
import torch

def fit_resistance(i, v):
    ic, vc = i - i.mean(), v - v.mean()
    return float(torch.dot(ic.flatten(), vc.flatten()) / torch.dot(ic.flatten(), ic.flatten()))
