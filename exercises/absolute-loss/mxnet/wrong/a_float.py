# shows: a number without a graph
# fails: its_gradient_is_the_sign
from mxnet import np, npx

npx.set_np()


def absolute_loss(y_hat, y):
    return float(np.abs(y_hat - y.reshape(y_hat.shape)).sum())
