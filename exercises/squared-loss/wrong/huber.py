# shows: smooth_l1_loss, squared only near zero
# fails: half_the_squared_difference_of_each_example
import torch.nn.functional as F


def squared_loss(y_hat, y):
    return F.smooth_l1_loss(y_hat, y.reshape(y_hat.shape), reduction="none")
