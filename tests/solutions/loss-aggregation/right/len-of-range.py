# shows: the length of a batch that is made for it
import torch


def mean_loss_lr(lr, batch_size):
    batch = torch.empty(batch_size, 2)
    return lr * len(batch)
