# shows: tensor_split at multiples of the batch size
import torch
def data_iter(batch_size, features, labels):
    n = len(labels)
    cuts = list(range(batch_size, n, batch_size))
    for idx in torch.tensor_split(torch.randperm(n), cuts):
        yield features[idx], labels[idx]
