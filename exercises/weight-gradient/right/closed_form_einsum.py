# shows: the formula with einsum, a mean over examples
import torch


def weight_gradient(model, X, y):
    residual = (model(X) - y).detach().squeeze(1)
    per_example = torch.einsum("n,nd->nd", 2 * residual, X)
    return per_example.mean(dim=0, keepdim=True)
