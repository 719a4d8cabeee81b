# shows: labels of each batch made a column
# fails: trailing_shapes_are_kept
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        yield features[idx], labels[idx].reshape(-1, 1)
