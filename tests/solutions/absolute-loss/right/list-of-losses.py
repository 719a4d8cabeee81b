# shows: a list of losses, stacked, in a clumsy loop
import torch


def absolute_loss(y_hat, y):
    losses = []
    for i in range(y_hat.shape[0]):
        prediction = y_hat[i, 0]
        label = y[i]
        if label.dim() > 0:
            label = label[0]
        difference = prediction - label
        if difference >= 0:
            losses.append(difference)
        else:
            losses.append(-difference)
    return torch.stack(losses).sum()
