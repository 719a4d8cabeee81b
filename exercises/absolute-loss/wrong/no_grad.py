# shows: computed under no_grad, then made to require gradients
# fails: its_gradient_is_the_sign
import torch


def absolute_loss(y_hat, y):
    with torch.no_grad():
        total = (y_hat - y.reshape(y_hat.shape)).abs().sum()
    return total.requires_grad_()
