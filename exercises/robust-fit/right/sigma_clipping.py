# shows: least squares, residuals beyond three standard deviations thrown out, until none is left
import torch


def fit_robust(features, labels):
    X = torch.cat([features, torch.ones_like(labels)], dim=1).double()
    y = labels.double()
    while True:
        theta = torch.linalg.lstsq(X, y).solution
        residuals = (y - X @ theta).flatten()
        keep = residuals.abs() <= 3 * residuals.std()
        if keep.all() or residuals.std() < 0.02:
            return theta[:-1].float(), theta[-1].float()
        X, y = X[keep], y[keep]
