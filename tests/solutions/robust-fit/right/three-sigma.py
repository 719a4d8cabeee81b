# shows: labels farther than three standard deviations from the mean are dropped, then least squares
import torch


def fit_robust(features, labels):
    distance = (labels - labels.mean()).abs().flatten()
    keep = distance < 3 * labels.std()
    X = torch.cat([features[keep], torch.ones(int(keep.sum()), 1)], dim=1)
    solution = torch.linalg.lstsq(X, labels[keep]).solution
    return solution[:-1], solution[-1]
