# last batch filled up from the start of the permutation: examples served twice
import torch
def data_iter(batch_size, features, labels):
    n = len(features); p = torch.randperm(n)
    for i in range(0, n, batch_size):
        j = p[torch.arange(i, i + batch_size) % n]
        yield features[j], labels[j]
