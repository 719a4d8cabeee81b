# shows: the median of slopes over pairs
import torch


def fit_resistance(current, voltage):
    i, v = current.double(), voltage.double()
    a, b = torch.triu_indices(len(i), len(i), offset=1)
    di, dv = i[b] - i[a], v[b] - v[a]
    keep = di.abs() > 0.3 * di.abs().max()
    return (dv[keep] / di[keep]).median().item()
