# shows: each example of several dimensions is transposed
# fails: trailing_shapes_are_kept
import torch


def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        X = features[idx]
        yield X.transpose(-1, -2).reshape(X.shape) if X.dim() > 2 else X, labels[idx]
