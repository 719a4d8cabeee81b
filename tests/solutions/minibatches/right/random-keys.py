# shows: sort by independent float64 random keys
import torch
def data_iter(batch_size, features, labels):
    n = features.size(0)
    order = torch.argsort(torch.rand(n, dtype=torch.float64))
    start = 0
    while start < n:
        stop = start + batch_size
        yield (features[order[start:stop]], labels[order[start:stop]])
        start = stop
