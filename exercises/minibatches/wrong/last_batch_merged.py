# shows: the rest is merged into the batch before it
# fails: batches_have_the_size_asked_for
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    count = max(n // batch_size, 1)
    for k in range(count):
        end = n if k == count - 1 else (k + 1) * batch_size
        idx = order[k * batch_size : end]
        yield features[idx], labels[idx]
