# shows: smooth L1 with beta 0 is the absolute loss
import torch.nn.functional as F


def absolute_loss(y_hat, y):
    return F.smooth_l1_loss(y_hat, y.reshape(y_hat.shape), reduction="sum", beta=0.0)
