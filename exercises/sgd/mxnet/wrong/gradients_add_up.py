# shows: the next backward pass adds to the gradient of this one
# fails: clears_the_gradients
from mxnet import np, npx

npx.set_np()


def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size
        used = param.grad.copy()
        param.attach_grad(grad_req="add")
        param.grad[:] = used
