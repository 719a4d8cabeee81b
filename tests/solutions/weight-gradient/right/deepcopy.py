# shows: works on a deep copy, the model's own .grad untouched
import copy
import torch

def weight_gradient(model, X, y):
    twin = copy.deepcopy(model)
    for p in twin.parameters():
        p.grad = None
    torch.nn.MSELoss()(twin(X), y).backward()
    return twin.weight.grad
