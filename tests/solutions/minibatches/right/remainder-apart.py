# shows: whole batches reshaped from the permutation, the remainder served apart
import torch
def data_iter(batch_size, features, labels):
    n = features.shape[0]
    perm = torch.randperm(n)
    full = n // batch_size
    for row in perm[:full * batch_size].reshape(full, batch_size):
        yield features[row], labels[row]
    if n % batch_size != 0:
        rest = perm[full * batch_size:]
        yield features[rest], labels[rest]
