# shows: -= changes an array of MXNet in place; the gradient is cleared, which is not needed
from mxnet import np, npx

npx.set_np()


def sgd(params, lr, batch_size):
    for param in params:
        param -= lr / batch_size * param.grad
        param.grad[:] = 0
