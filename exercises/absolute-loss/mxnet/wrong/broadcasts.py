# shows: (n, 1) and (n,) broadcast
# fails: sum_of_the_absolute_differences
from mxnet import np, npx

npx.set_np()


def absolute_loss(y_hat, y):
    return np.abs(y_hat - y).sum()
