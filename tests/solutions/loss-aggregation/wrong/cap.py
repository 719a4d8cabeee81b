# capped at 1
import torch
def mean_loss_lr(lr, batch_size):
    return min(1.0, lr * batch_size)
