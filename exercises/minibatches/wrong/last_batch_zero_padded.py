# shows: the last batch is filled up with zeros
# fails: batches_have_the_size_asked_for
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        X = torch.zeros(batch_size, *features.shape[1:])
        y = torch.zeros(batch_size, *labels.shape[1:])
        X[: len(idx)], y[: len(idx)] = features[idx], labels[idx]
        yield X, y
