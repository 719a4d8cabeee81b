# repeated sum
import torch
def mean_loss_lr(lr, batch_size):
    return sum(lr for _ in range(batch_size))
