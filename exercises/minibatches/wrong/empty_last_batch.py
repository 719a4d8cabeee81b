# shows: an empty batch at the end when batch_size divides n
# fails: batches_have_the_size_asked_for
import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for k in range(n // batch_size + 1):
        idx = order[k * batch_size : (k + 1) * batch_size]
        yield features[idx], labels[idx]
