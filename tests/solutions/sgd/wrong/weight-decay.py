# shows: decay term added through optim.SGD
# wrong because: p=100, grad=0, lr=0.1, batch_size=1: 99.99 instead of 100
import torch
def sgd(params, lr, batch_size):
    opt = torch.optim.SGD(params, lr=lr / batch_size, weight_decay=1e-3)
    opt.step()
    opt.zero_grad()
