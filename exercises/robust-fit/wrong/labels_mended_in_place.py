# shows: wild labels are overwritten in the caller's tensor
# fails: leaves_its_arguments_alone
import torch


def fit_robust(features, labels):
    wild = labels > 1000
    X = torch.cat([features, torch.ones(len(features), 1)], dim=1)[~wild.flatten()]
    theta = torch.linalg.lstsq(X, labels[~wild].reshape(-1, 1)).solution
    labels[wild] = 0.0
    return theta[:-1], theta[-1]
