# shows: in the order of the data
# fails: every_order_is_equally_likely
from mxnet import gluon, npx

npx.set_np()


def data_iter(batch_size, features, labels):
    dataset = gluon.data.ArrayDataset(features, labels)
    return gluon.data.DataLoader(dataset, batch_size)
