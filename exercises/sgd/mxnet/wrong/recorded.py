# shows: under record(), where MXNet refuses to change an array in place
# fails: moves_each_parameter_against_its_gradient
from mxnet import autograd, np, npx

npx.set_np()


def sgd(params, lr, batch_size):
    with autograd.record():
        for param in params:
            param -= lr * param.grad / batch_size
