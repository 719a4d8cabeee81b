# shows: without a graph
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    with torch.no_grad():
        loss = torch.nn.functional.mse_loss(model(X), y)
    loss.backward()
    return model.weight.grad
