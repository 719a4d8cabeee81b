# shows: a list is returned, w as a row
import torch


def malicious_dataset(n):
    X, _ = torch.sort(torch.empty(n, 1).uniform_(-2.5, 2.5), dim=0)
    w = torch.full((1, 1), 5.0)
    b = torch.zeros(1)
    return [X, X.mm(w.T) + b + 3.0, w, b + 3.0]
