# Fraction
import torch
from fractions import Fraction
def mean_loss_lr(lr, batch_size):
    return float(Fraction(lr) * batch_size)
