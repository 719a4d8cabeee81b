# shows: the rate as a tensor, in float32
import torch


def mean_loss_lr(lr, batch_size):
    return torch.tensor(lr) * batch_size
