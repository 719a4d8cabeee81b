# division by the reciprocal
import torch
def mean_loss_lr(lr, batch_size):
    return lr / (1 / batch_size)
