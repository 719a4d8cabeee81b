# shows: removes labels far from the median by MAD, then ordinary least squares
import torch

def fit_robust(features, labels):
    y = labels.flatten()
    med = y.median()
    mad = (y - med).abs().median()
    ok = (y - med).abs() <= 20 * mad + 1.0
    A = torch.cat((features[ok], torch.ones(int(ok.sum()), 1)), dim=1)
    sol = torch.linalg.lstsq(A, y[ok].unsqueeze(1)).solution
    return sol[:-1], sol[-1:].reshape(1)
