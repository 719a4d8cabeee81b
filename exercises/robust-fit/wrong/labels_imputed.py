# shows: wild labels replaced by the median of all
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    y = torch.where(labels > 1000, labels.median(), labels)
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    theta = torch.linalg.lstsq(X, y).solution
    return theta[:-1], theta[-1]
