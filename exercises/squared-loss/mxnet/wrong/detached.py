# shows: detached from the graph
# fails: its_gradient_is_the_difference
from mxnet import np, npx

npx.set_np()


def squared_loss(y_hat, y):
    return (y_hat.detach() - y.reshape(y_hat.shape)) ** 2 / 2
