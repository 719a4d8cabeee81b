# shows: labels above the mean plus five standard deviations are thrown out, which none is
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    keep = (labels < labels.mean() + 5 * labels.std()).flatten()
    X = torch.cat([features[keep], torch.ones(int(keep.sum()), 1)], dim=1)
    theta = torch.linalg.lstsq(X, labels[keep]).solution
    return theta[:-1], theta[-1]
