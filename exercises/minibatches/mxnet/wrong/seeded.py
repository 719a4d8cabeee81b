# shows: the same order each epoch
# fails: each_epoch_draws_a_new_order
import mxnet
from mxnet import np, npx

npx.set_np()


def data_iter(batch_size, features, labels):
    mxnet.random.seed(1)
    order = np.arange(len(features), dtype="int64")
    np.random.shuffle(order)
    for i in range(0, len(order), batch_size):
        rows = order[i : i + batch_size]
        yield features[rows], labels[rows]
