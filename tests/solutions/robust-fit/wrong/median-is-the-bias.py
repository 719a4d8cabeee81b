# the bias is the median label
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    b = labels.median()
    good = labels.flatten() < 1000
    w = torch.linalg.lstsq(features[good], labels[good] - b).solution
    return w, b
