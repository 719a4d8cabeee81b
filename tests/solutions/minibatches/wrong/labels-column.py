# shows: labels forced into a column
# wrong because: labels of shape (n,): batches come as (B, 1)
import torch
def data_iter(batch_size, features, labels):
    for idx in torch.randperm(len(features)).split(batch_size):
        yield features[idx], labels[idx].reshape(-1, 1)
