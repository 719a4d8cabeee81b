# shows: one example at a time, stacked
import torch


def squared_loss(y_hat, y):
    losses = []
    for predicted, label in zip(y_hat.reshape(-1), y.reshape(-1)):
        losses.append((predicted - label) ** 2 / 2)
    return torch.stack(losses)
