# the mean of the gradients of minibatches of eight: the smaller last one counts too much
# fails: is_the_gradient_of_the_mean_squared_error
import torch.nn.functional as F


def weight_gradient(model, X, y):
    grads = []
    for i in range(0, len(X), 8):
        model.zero_grad()
        F.mse_loss(model(X[i : i + 8]), y[i : i + 8]).backward()
        grads.append(model.weight.grad.clone())
    return sum(grads) / len(grads)
