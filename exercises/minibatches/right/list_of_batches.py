# shows: a list of all batches, made at once
import torch


def data_iter(batch_size, features, labels):
    n = features.shape[0]
    order = torch.randperm(n)
    return [
        (features[order[i : i + batch_size]], labels[order[i : i + batch_size]])
        for i in range(0, n, batch_size)
    ]
