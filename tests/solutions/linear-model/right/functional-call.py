# shows: functional_call on nn.Linear with the given tensors
import torch
from torch.func import functional_call
def linreg(X, w, b):
    net = torch.nn.Linear(w.shape[0], 1)
    return functional_call(net, {'weight': w.T, 'bias': b}, (X,))
