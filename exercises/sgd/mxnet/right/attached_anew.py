# shows: a new array's numbers, and a gradient attached anew
from mxnet import np, npx

npx.set_np()


def sgd(params, lr, batch_size):
    for param in params:
        param[...] = (param - lr * param.grad / batch_size).copy()
        param.attach_grad()
