# shows: (n, 1) and (n,) broadcast
# fails: half_the_squared_difference_of_each_example
from mxnet import np, npx

npx.set_np()


def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
