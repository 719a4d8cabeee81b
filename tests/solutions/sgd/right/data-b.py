# .data and None
import torch
def sgd(params, lr, batch_size):
    for i in range(len(params)):
        params[i].data = params[i].data - lr / batch_size * params[i].grad.data
        params[i].grad = None
