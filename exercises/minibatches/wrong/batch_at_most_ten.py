# shows: batch_size overwritten inside
# fails: batches_have_the_size_asked_for
import torch


def data_iter(batch_size, features, labels):
    batch_size = min(batch_size, 10)
    for idx in torch.randperm(len(features)).split(batch_size):
        yield features[idx], labels[idx]
