# shows: afterwards no gradient is attached
# fails: leaves_them_ready_for_the_next_backward
from mxnet import np, npx

npx.set_np()


def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size
        param.attach_grad(grad_req="null")
