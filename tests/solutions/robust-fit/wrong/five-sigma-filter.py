# shows: drops labels more than 5 standard deviations from the mean, then least squares
# wrong because: with 5 % at 10000 an outlier is only 4.4 standard deviations away, so nothing is dropped
import torch
def fit_robust(features, labels):
    y = labels.reshape(-1)
    z = (y - y.mean()) / y.std()
    ok = z.abs() < 5
    A = torch.cat([features[ok], torch.ones(int(ok.sum()), 1)], 1)
    s = torch.linalg.lstsq(A, y[ok].reshape(-1, 1)).solution
    return s[:-1], s[-1]
