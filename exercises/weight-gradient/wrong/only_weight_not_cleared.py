# shows: the bias's gradient is cleared, and not the weight's
# fails: is_right_when_called_again
import torch


def weight_gradient(model, X, y):
    if model.bias.grad is not None:
        model.bias.grad.zero_()
    torch.nn.functional.mse_loss(model(X), y).backward()
    return model.weight.grad
