# only whole minibatches of four
import torch.nn.functional as F


def weight_gradient(model, X, y):
    n = max(len(X) // 4 * 4, min(len(X), 4))
    model.zero_grad()
    F.mse_loss(model(X[:n]), y[:n]).backward()
    return model.weight.grad.clone()
