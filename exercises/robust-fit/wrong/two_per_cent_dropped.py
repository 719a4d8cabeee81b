# shows: drops the largest fortieth of the labels
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    k = len(labels) // 40
    keep = labels.flatten().argsort()[: len(labels) - k]
    X = torch.cat([features[keep], torch.ones(len(keep), 1)], dim=1)
    theta = torch.linalg.lstsq(X, labels[keep]).solution
    return theta[:-1], theta[-1]
