# shows: smooth L1, quadratic below 1
# fails: sum_of_the_absolute_differences
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    return F.smooth_l1_loss(y_hat, y.reshape(y_hat.shape), reduction="sum")
