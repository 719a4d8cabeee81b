# shows: gradient of the summed squared error
# wrong because: n = 10: ten times too large
import torch
def weight_gradient(model, X, y):
    l = torch.nn.MSELoss(reduction='sum')(model(X), y)
    return torch.autograd.grad(l, model.weight)[0]
