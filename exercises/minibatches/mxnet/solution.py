import random

from mxnet import np, npx

npx.set_np()


def data_iter(batch_size, features, labels):
    indices = list(range(len(features)))
    random.shuffle(indices)
    for i in range(0, len(features), batch_size):
        rows = np.array(indices[i : i + batch_size], dtype="int64")
        yield features[rows], labels[rows]
