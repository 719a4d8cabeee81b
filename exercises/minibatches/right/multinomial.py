# shows: torch.multinomial without replacement gives the order; preallocated batches
import torch


def data_iter(batch_size, features, labels):
    n = features.shape[0]
    order = torch.multinomial(torch.ones(n), n, replacement=False)
    for i in range(0, n, batch_size):
        size = min(batch_size, n - i)
        X = features.new_empty((size, *features.shape[1:]))
        y = labels.new_empty((size, *labels.shape[1:]))
        for k, j in enumerate(order[i : i + size]):
            X[k] = features[j]
            y[k] = labels[j]
        yield X, y
