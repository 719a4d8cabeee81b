# shows: without ½
# fails: half_the_squared_difference_of_each_example
from mxnet import np, npx

npx.set_np()


def squared_loss(y_hat, y):
    return np.square(y_hat - y.reshape(y_hat.shape))
