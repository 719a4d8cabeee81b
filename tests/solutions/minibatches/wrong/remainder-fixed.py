# shows: shuffle only the part that fills whole batches
# wrong because: n=11, batch_size=4: the last batch is always examples 8, 9, 10
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    m = n - n % batch_size
    p = torch.cat([torch.randperm(m), m + torch.randperm(n - m)])
    for idx in p.split(batch_size):
        yield features[idx], labels[idx]
