# shows: one number an example, stacked
import torch
def squared_loss(y_hat, y):
    ys = y.reshape(-1)
    return torch.stack([(p - t).pow(2) / 2 for p, t in zip(y_hat.reshape(-1), ys)])
