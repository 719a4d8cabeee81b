# shows: decimal arithmetic, returned as a float
from decimal import Decimal


def mean_loss_lr(learning_rate, batch_size):
    return float(Decimal(str(learning_rate)) * Decimal(str(batch_size)))
