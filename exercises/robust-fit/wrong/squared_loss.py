# shows: least squares
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    theta = torch.linalg.lstsq(X, labels).solution
    return theta[:-1], theta[-1]
