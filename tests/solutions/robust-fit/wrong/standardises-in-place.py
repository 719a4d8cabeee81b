# standardises the features in place
# fails: leaves_its_arguments_alone
import torch


def fit_robust(features, labels):
    mean = features.mean(0)
    features -= mean
    good = labels.flatten() < 1000
    w = torch.linalg.lstsq(features[good], labels[good] - labels[good].mean()).solution
    b = labels[good].mean() - (features[good].mean(0) + mean) @ w.flatten()
    A = torch.cat((features[good] + mean, torch.ones(int(good.sum()), 1)), 1)
    theta = torch.linalg.lstsq(A, labels[good]).solution.flatten()
    return theta[:-1], theta[-1]
