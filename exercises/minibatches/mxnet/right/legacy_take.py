# shows: the first edition's, with arrays of mxnet.nd
import random

from mxnet import nd


def data_iter(batch_size, features, labels):
    indices = list(range(len(features)))
    random.shuffle(indices)
    for i in range(0, len(features), batch_size):
        rows = nd.array(indices[i : i + batch_size], dtype="int64")
        yield features.take(rows), labels.take(rows)
