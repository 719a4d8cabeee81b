# shows: features squeezed at their last axis
# wrong because: features of shape (n, 1): batches of shape (batch_size,)
# fails: trailing_shapes_are_kept
import torch
def data_iter(batch_size, features, labels):
    for part in torch.randperm(len(features)).split(batch_size):
        yield features[part].squeeze(-1), labels[part]
