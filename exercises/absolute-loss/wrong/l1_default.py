# shows: F.l1_loss, whose default is the mean
# fails: sum_of_the_absolute_differences
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    return F.l1_loss(y_hat, y.reshape(y_hat.shape))
