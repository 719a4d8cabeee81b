# shows: a fit to compressed labels
# fails: recovers_the_parameters_despite_wrong_labels, fits_good_labels_as_well
import torch


def fit_robust(features, labels):
    y = labels.sign() * torch.log1p(labels.abs())
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)
    theta = torch.linalg.lstsq(X, y).solution
    return theta[:-1], theta[-1]
