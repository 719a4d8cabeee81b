# shows: least squares with a penalty
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    theta = torch.linalg.solve(X.T @ X + 100 * torch.eye(X.shape[1]), X.T @ labels)
    return theta[:-1], theta[-1]
