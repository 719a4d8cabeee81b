# shows: a loop over examples, stacked into a column
import torch


def linreg(X, w, b):
    rows = []
    for x in X:
        rows.append(torch.dot(x, w.squeeze(1)) + b[0])
    return torch.stack(rows).reshape(-1, 1)
