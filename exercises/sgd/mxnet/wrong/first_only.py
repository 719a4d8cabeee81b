# shows: it returns after the first
# fails: moves_each_parameter_against_its_gradient
from mxnet import np, npx

npx.set_np()


def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size
        return
