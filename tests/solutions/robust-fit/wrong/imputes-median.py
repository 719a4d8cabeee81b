# replaces outliers by the median label instead of leaving them out
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    y = torch.where(labels > 1000, labels.median(), labels)
    A = torch.cat((features, torch.ones(len(y), 1)), 1)
    theta = torch.linalg.lstsq(A, y).solution.flatten()
    return theta[:-1], theta[-1]
