# returns the gradient of the call before
# fails: is_the_gradient_of_the_mean_squared_error
import torch.nn.functional as F

_seen = []


def weight_gradient(model, X, y):
    model.zero_grad()
    F.mse_loss(model(X), y).backward()
    _seen.append(model.weight.grad.clone())
    return _seen[-2] if len(_seen) > 1 and _seen[-2].shape == _seen[-1].shape else _seen[-1]
