# with a penalty of 0.01 on the weights
# fails: is_the_gradient_of_the_mean_squared_error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    (F.mse_loss(model(X), y) + 1e-2 * (model.weight**2).sum()).backward()
    return model.weight.grad.clone()
