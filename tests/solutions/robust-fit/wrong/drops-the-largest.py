# leaves out one label, the largest
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    keep = torch.arange(len(labels)) != labels.argmax()
    A = torch.column_stack((features[keep], torch.ones(len(labels) - 1)))
    theta = torch.linalg.lstsq(A, labels[keep]).solution.flatten()
    return theta[:-1], theta[-1]
