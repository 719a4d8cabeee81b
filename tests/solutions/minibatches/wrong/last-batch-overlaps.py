# shows: the last batch is filled up with examples served before
# wrong because: n=11, batch_size=4: the last batch has 4 examples, one of them twice in the epoch
import torch
def data_iter(batch_size, features, labels):
    n = len(features)
    p = torch.randperm(n)
    for i in range(0, n, batch_size):
        idx = p[i:i + batch_size] if i + batch_size <= n else p[-batch_size:]
        yield features[idx], labels[idx]
