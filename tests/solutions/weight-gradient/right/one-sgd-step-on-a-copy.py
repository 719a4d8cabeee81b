# shows: one step of SGD at rate 1 on a double-precision copy, and the difference of the weights
import copy

import torch


def weight_gradient(model, X, y):
    twin = copy.deepcopy(model).double()
    before = twin.weight.detach().clone()
    optimizer = torch.optim.SGD(twin.parameters(), lr=1.0)
    optimizer.zero_grad()
    torch.nn.MSELoss()(twin(X.double()), y.double()).backward()
    optimizer.step()
    return (before - twin.weight.detach()).float()
