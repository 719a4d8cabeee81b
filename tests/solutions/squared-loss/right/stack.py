# list and stack
import torch
def squared_loss(y_hat, y):
    out = []
    for a, b in zip(y_hat.reshape(-1), y.reshape(-1)):
        out.append((a - b) * (a - b) / 2)
    return torch.stack(out)
