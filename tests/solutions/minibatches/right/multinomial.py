# shows: torch.multinomial without replacement
import torch
def data_iter(batch_size, features, labels):
    n = features.size(0)
    order = torch.multinomial(torch.ones(n), n, replacement=False)
    for lo in range(0, n, batch_size):
        hi = min(lo + batch_size, n)
        yield features[order[lo:hi]], labels[order[lo:hi]]
