# shows: Huber's loss with a threshold of 5: b is off by a quarter
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    theta = torch.zeros(features.shape[1] + 1, 1, dtype=torch.float64)
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1).double()
    for _ in range(200):
        r = X @ theta - labels
        weight = (5 / r.abs().clamp_min(1e-9)).clamp_max(1)
        theta = torch.linalg.solve(X.T @ (weight * X), X.T @ (weight * labels.double()))
    return theta[:-1], theta[-1]
