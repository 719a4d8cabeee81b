# shows: the data are indexed once by a random order, and views of the copy are served
import torch


def data_iter(batch_size, features, labels):
    perm = torch.randperm(features.shape[0])
    X, y = torch.index_select(features, 0, perm), torch.index_select(labels, 0, perm)
    n_batches = -(-X.shape[0] // batch_size)
    for k in range(n_batches):
        window = slice(k * batch_size, (k + 1) * batch_size)
        yield X[window], y[window]
