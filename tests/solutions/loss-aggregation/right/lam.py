# lambda
import torch
mean_loss_lr = lambda lr, batch_size: batch_size * lr
