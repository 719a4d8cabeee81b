# shows: removes the 2 % largest labels only
# wrong because: 5 % of labels at 10000: 3 % stay and ruin b
import torch
def fit_robust(features, labels):
    y = labels.reshape(-1)
    keep = y.argsort()[: int(0.98 * len(y))]
    A = torch.cat([features[keep], torch.ones(len(keep), 1)], 1)
    s = torch.linalg.lstsq(A, y[keep].reshape(-1, 1)).solution
    return s[:-1], s[-1]
