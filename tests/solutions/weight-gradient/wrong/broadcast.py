# shows: (n, 1) predictions less (n,) targets
# wrong because: n = 5: the mean runs over all 25 pairs
import torch
def weight_gradient(model, X, y):
    l = ((model(X) - y.reshape(-1)) ** 2).mean()
    return torch.autograd.grad(l, model.weight)[0]
