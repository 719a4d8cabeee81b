# shows: a generator with a seed, made once for the notebook: epochs differ all the same
import numpy as np
import torch

rng = np.random.default_rng(2024)


def data_iter(batch_size, features, labels):
    order = rng.permutation(len(features))
    for start in range(0, len(order), batch_size):
        rows = torch.from_numpy(order[start : start + batch_size])
        yield features[rows], labels[rows]
