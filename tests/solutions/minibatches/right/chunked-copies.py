# shows: shuffles clones, then slices views of them, printing as it goes
import math
import torch

def data_iter(batch_size, features, labels):
    X, y = features.clone(), labels.clone()
    p = torch.randperm(X.shape[0], generator=None)
    X, y = X[p], y[p]
    total = math.ceil(X.shape[0] / batch_size)
    for k in range(total):
        if k == 0:
            print(f'epoch of {total} batches')
        s = slice(k * batch_size, (k + 1) * batch_size)
        yield X[s], y[s]
