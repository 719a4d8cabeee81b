# shows: nn.L1Loss made once, both flattened
from torch import nn

_l1 = nn.L1Loss(reduction="sum")


def absolute_loss(y_hat, y):
    return _l1(y_hat.flatten(), y.flatten())
