# shows: the chain rule: 2/n (ŷ − y) times the Jacobian of the predictions
import torch


def weight_gradient(model, X, y):
    bias = model.bias.detach()
    predict = lambda w: torch.nn.functional.linear(X, w, bias)
    J = torch.autograd.functional.jacobian(predict, model.weight.detach())  # (n, 1, 1, d)
    outer = 2 * (predict(model.weight.detach()) - y) / len(X)  # (n, 1)
    return (outer[:, :, None, None] * J).sum(dim=(0, 1))
