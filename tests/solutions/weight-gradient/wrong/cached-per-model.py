# shows: result cached by the identity of the model
# wrong because: the same model with other X: the first gradient comes back
import torch
_seen = {}
def weight_gradient(model, X, y):
    if id(model) not in _seen:
        l = torch.nn.functional.mse_loss(model(X), y)
        _seen[id(model)] = (model, torch.autograd.grad(l, model.weight)[0])
    return _seen[id(model)][1]
