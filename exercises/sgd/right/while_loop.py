# shows: a while loop, and the gradient divided before the rate
import torch


def sgd(params, lr, batch_size):
    i = 0
    while i < len(params):
        param = params[i]
        mean_gradient = param.grad.data / batch_size
        param.data = param.data.sub(mean_gradient.mul(lr))
        param.grad.data.zero_()
        i += 1
