# shows: nn.MSELoss as it is
# fails: half_the_squared_difference_of_each_example
from torch import nn


def squared_loss(y_hat, y):
    return nn.MSELoss()(y_hat, y.reshape(y_hat.shape))
