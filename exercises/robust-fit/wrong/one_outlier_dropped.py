# shows: drops only the largest label
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    keep = torch.ones(len(labels), dtype=torch.bool)
    keep[labels.argmax()] = False
    X = torch.cat([features[keep], torch.ones(len(features) - 1, 1)], dim=1)
    theta = torch.linalg.lstsq(X, labels[keep]).solution
    return theta[:-1], theta[-1]
