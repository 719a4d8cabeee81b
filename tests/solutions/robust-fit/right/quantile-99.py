# shows: below the quantile of 99 %: all wrong labels are the same, so that it is theirs, and none is below
import torch


def fit_robust(features, labels):
    y = labels.reshape(-1)
    mask = y < torch.quantile(y, 0.99)
    A = torch.column_stack((features[mask], torch.ones(int(mask.sum()))))
    theta = torch.linalg.lstsq(A, y[mask].reshape(-1, 1)).solution.flatten()
    return theta[:-1], theta[-1]
