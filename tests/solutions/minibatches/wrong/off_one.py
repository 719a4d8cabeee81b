# range(0, n-1): when n % batch_size == 1 the last batch is missing
import torch
def data_iter(batch_size, features, labels):
    n = len(features); p = torch.randperm(n)
    for i in range(0, n - 1, batch_size):
        yield features[p[i:i + batch_size]], labels[p[i:i + batch_size]]
