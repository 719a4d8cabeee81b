# of the mean absolute error
# fails: is_the_gradient_of_the_mean_squared_error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    model.zero_grad()
    F.l1_loss(model(X), y).backward()
    return model.weight.grad.clone()
