# shows: good fit, but the caller's labels are overwritten
# wrong because: labels with 10000 in them come back with 0 in their place
import torch
def fit_robust(features, labels):
    bad = labels.reshape(-1) > 1000
    labels[bad] = 0
    ok = ~bad
    A = torch.cat([features[ok], torch.ones(int(ok.sum()), 1)], 1)
    s = torch.linalg.lstsq(A, labels[ok].reshape(-1, 1)).solution
    return s[:-1], s[-1]
