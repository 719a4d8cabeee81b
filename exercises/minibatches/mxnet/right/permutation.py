# shows: MXNet's own permutation
from mxnet import np, npx

npx.set_np()


def data_iter(batch_size, features, labels):
    order = np.random.permutation(len(features)).astype("int64")
    for i in range(0, len(order), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
