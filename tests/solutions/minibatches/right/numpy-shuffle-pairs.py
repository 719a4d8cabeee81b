# shows: shuffles rows of indices with numpy and yields lists of two tensors
import numpy as np
import torch
np.random.seed(1)

def data_iter(batch_size, features, labels):
    def get(ix):
        return [torch.stack([t[int(j)] for j in ix], dim=0) for t in (features, labels)]
    order = np.arange(len(features))
    np.random.shuffle(order)
    return (get(order[i:i + batch_size]) for i in range(0, len(order), batch_size))
