# shows: NumPy permutation and np.split at cut points
import numpy as np
import torch
_rng = np.random.RandomState(11)

def data_iter(batch_size, features, labels):
    order = _rng.permutation(features.shape[0])
    cuts = np.arange(batch_size, len(order), batch_size)
    for chunk in np.split(order, cuts):
        idx = torch.from_numpy(chunk)
        yield features.index_select(0, idx), labels.index_select(0, idx)
