# deepcopy
import torch
def weight_gradient(model, X, y):
    import copy
    m = copy.deepcopy(model)
    m.zero_grad()
    torch.nn.functional.mse_loss(m(X), y).backward()
    return m.weight.grad
