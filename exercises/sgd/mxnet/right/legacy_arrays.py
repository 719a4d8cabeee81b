# shows: the first edition's, with arrays of mxnet.nd
from mxnet import nd


def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size


example = nd.ones((2, 1))
