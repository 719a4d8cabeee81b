# shows: exact arithmetic with Fraction
from fractions import Fraction

def mean_loss_lr(lr, batch_size):
    return float(Fraction(lr) * Fraction(batch_size))
