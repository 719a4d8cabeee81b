# torch.optim.SGD with a scaled rate
import torch
def sgd(params, lr, batch_size):
    o = torch.optim.SGD(params, lr=lr / batch_size)
    o.step(); o.zero_grad()
