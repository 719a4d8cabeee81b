# shows: MXNet's own shuffle, of the indices
from mxnet import np, npx

npx.set_np()


def data_iter(batch_size, features, labels):
    order = np.arange(len(features), dtype="int64")
    np.random.shuffle(order)
    for i in range(0, len(order), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
