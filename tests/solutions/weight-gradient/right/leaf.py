# fresh leaf, functional linear
import torch
def weight_gradient(model, X, y):
    w = model.weight.detach().clone().requires_grad_()
    torch.nn.functional.linear(X, w, model.bias).sub(y).square().mean().backward()
    return w.grad
