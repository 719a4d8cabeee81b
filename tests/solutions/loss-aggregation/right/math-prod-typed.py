# shows: type annotations, validation, keyword names kept
import math


def mean_loss_lr(lr: float, batch_size: int) -> float:
    """The mean is the sum over batch_size, so the rate grows by batch_size."""
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    return math.prod((lr, batch_size))
