# shows: create_graph, so that the gradient has a graph of its own
import torch


def weight_gradient(model, X, y):
    loss = torch.mean(torch.square(model(X) - y))
    return torch.autograd.grad(loss, model.weight, create_graph=True)[0]
