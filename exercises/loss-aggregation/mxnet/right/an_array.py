# shows: the product as an array
from mxnet import np, npx

npx.set_np()


def mean_loss_lr(lr, batch_size):
    return np.array(lr, dtype="float64") * batch_size
