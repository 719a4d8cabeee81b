# shows: through NumPy
# fails: its_gradient_is_the_sign
import numpy as np
import torch


def absolute_loss(y_hat, y):
    difference = y_hat.detach().numpy() - y.detach().numpy().reshape(y_hat.shape)
    return torch.tensor(np.abs(difference).sum(), requires_grad=True)
