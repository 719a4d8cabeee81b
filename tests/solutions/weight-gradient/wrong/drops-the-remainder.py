# only whole minibatches of four
# fails: is_the_gradient_of_the_mean_squared_error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    n = max(len(X) // 4 * 4, min(len(X), 4))
    model.zero_grad()
    F.mse_loss(model(X[:n]), y[:n]).backward()
    return model.weight.grad.clone()
