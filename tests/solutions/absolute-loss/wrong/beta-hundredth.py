# smooth L1 with a small beta: half of it is missing from every loss
# fails: sum_of_the_absolute_differences
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    return F.smooth_l1_loss(y_hat, y.reshape(y_hat.shape), reduction="sum", beta=0.01)
