# accumulates when called twice
import torch
def weight_gradient(model, X, y):
    ((model(X) - y) ** 2).mean().backward()
    return model.weight.grad.clone()
