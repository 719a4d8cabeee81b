# shows: through NumPy, which has no graph
# fails: its_gradient_is_the_difference
import numpy as np
import torch


def squared_loss(y_hat, y):
    difference = y_hat.detach().numpy().ravel() - y.detach().numpy().ravel()
    return torch.from_numpy(np.square(difference) / 2)
