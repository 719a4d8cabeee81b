# shows: p.data rebound to a new tensor
import torch
def sgd(params, lr, batch_size):
    step = lr / batch_size
    for i in range(len(params)):
        params[i].data = params[i].data - step * params[i].grad
        params[i].grad = torch.zeros_like(params[i])
