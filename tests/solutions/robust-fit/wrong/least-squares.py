# shows: ordinary least squares
# wrong because: 1 % of labels at 10000: b is about 100 off
import torch
def fit_robust(features, labels):
    A = torch.cat([features, torch.ones(len(features), 1)], 1)
    s = torch.linalg.lstsq(A, labels.reshape(-1, 1)).solution
    return s[:-1], s[-1]
