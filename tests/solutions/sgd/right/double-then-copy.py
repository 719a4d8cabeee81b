# shows: the step in float64, a while loop
import torch
def sgd(params, lr, batch_size):
    k = 0
    while k < len(params):
        p = params[k]
        p.data.copy_(p.data.double() - lr * p.grad.double() / batch_size)
        p.grad = None
        k += 1
