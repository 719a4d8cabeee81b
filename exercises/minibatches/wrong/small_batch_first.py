# shows: the smaller batch comes first, not last
# fails: batches_have_the_size_asked_for
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    start, end = 0, n % batch_size or batch_size
    while start < n:
        idx = order[start:end]
        yield features[idx], labels[idx]
        start, end = end, end + batch_size
