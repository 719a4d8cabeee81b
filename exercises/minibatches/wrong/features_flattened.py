# shows: features flattened to (k, d), whatever their trailing shape is
# fails: trailing_shapes_are_kept
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        yield features[idx].reshape(len(idx), -1), labels[idx]
