# shows: drops the labels equal to the largest one
import torch


def fit_robust(features, labels):
    good = (labels < labels.max()).squeeze()
    X, y = features[good].double(), labels[good].double()
    mx, my = X.mean(0), y.mean()
    w = torch.linalg.solve((X - mx).T @ (X - mx), (X - mx).T @ (y - my))
    return w, my - mx @ w.squeeze(1)
