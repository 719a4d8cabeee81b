# trims two percent at each end: three of a hundred outliers stay
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    y = labels.flatten()
    order = y.argsort()
    cut = len(y) // 50
    keep = order[cut : len(y) - cut]
    A = torch.column_stack((features[keep], torch.ones(len(keep))))
    theta = torch.linalg.lstsq(A, labels[keep]).solution.flatten()
    return theta[:-1], theta[-1]
