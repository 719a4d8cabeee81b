# numpy permutation, array_split at the boundaries
import torch
import numpy as np
def data_iter(batch_size, features, labels):
    n = features.shape[0]
    for j in np.split(np.random.permutation(n), range(batch_size, n, batch_size)):
        j = torch.from_numpy(j)
        yield [features[j], labels[j]]
