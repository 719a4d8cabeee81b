# shows: clipped
# fails: is_the_gradient_of_the_mean_squared_error
import torch


def weight_gradient(model, X, y):
    model.zero_grad()
    torch.nn.functional.mse_loss(model(X), y).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return model.weight.grad
