# shows: squeeze() takes away every dimension of size 1, that of a batch of one included
# fails: trailing_shapes_are_kept
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        yield features[idx].squeeze(), labels[idx]
