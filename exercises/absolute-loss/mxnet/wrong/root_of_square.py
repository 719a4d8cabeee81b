# shows: √(d²), which has no slope at 0
# fails: its_gradient_is_the_sign
from mxnet import np, npx

npx.set_np()


def absolute_loss(y_hat, y):
    return np.sqrt((y_hat - y.reshape(y_hat.shape)) ** 2).sum()
