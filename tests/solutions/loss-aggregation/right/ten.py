# tensor
import torch
def mean_loss_lr(lr, batch_size):
    return float(torch.tensor(lr, dtype=torch.float64) * batch_size)
