# plain
import torch
def mean_loss_lr(lr, batch_size):
    return lr * batch_size
