# shows: a float32 tensor, the notebook's own number
import torch


def mean_loss_lr(lr, batch_size):
    return torch.tensor(float(lr)).mul(batch_size)
