# shows: computed under no_grad
# fails: its_gradient_is_the_difference
import torch


@torch.no_grad()
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
