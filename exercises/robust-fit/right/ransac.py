# shows: RANSAC: fits to few examples, the one that most examples agree with, refitted to those
import torch


def fit_robust(features, labels):
    n, d = features.shape
    X = torch.hstack([features, torch.ones(n, 1)])
    best, most = None, -1
    for _ in range(200):
        i = torch.randperm(n)[: d + 5]
        theta = torch.linalg.lstsq(X[i], labels[i]).solution
        agree = (X @ theta - labels).abs().flatten() < 0.3
        if agree.sum() > most:
            best, most = agree, agree.sum()
    theta = torch.linalg.lstsq(X[best], labels[best]).solution
    return theta[:d], theta[d]
