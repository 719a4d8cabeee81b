# shows: torch.autograd.functional.vjp of the model's output
import torch


def weight_gradient(model, X, y):
    def output(weight):
        return torch.nn.functional.linear(X, weight, model.bias.detach())

    residual = (model(X) - y).detach()
    _, product = torch.autograd.functional.vjp(output, model.weight.detach(), 2 * residual / len(X))
    return product
