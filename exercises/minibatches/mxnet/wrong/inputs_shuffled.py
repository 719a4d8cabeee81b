# shows: the caller's arrays are shuffled in place
# fails: inputs_are_left_alone
from mxnet import np, npx

npx.set_np()


def data_iter(batch_size, features, labels):
    order = np.arange(len(features), dtype="int64")
    np.random.shuffle(order)
    features[:], labels[:] = features[order], labels[order]
    for i in range(0, len(features), batch_size):
        yield features[i : i + batch_size], labels[i : i + batch_size]
