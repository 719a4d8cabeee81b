# shows: the arguments the other way round
import torch


def absolute_loss(y_true, y_pred):
    return torch.sum(torch.abs(y_true.reshape(y_pred.shape) - y_pred))
