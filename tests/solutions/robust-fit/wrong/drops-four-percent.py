# leaves out the largest four percent: one of a hundred stays
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    keep = labels.flatten().argsort()[: int(0.96 * len(labels))]
    A = torch.column_stack((features[keep], torch.ones(len(keep))))
    theta = torch.linalg.lstsq(A, labels[keep]).solution.flatten()
    return theta[:-1], theta[-1]
