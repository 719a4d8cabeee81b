# loop
import torch
def huber_loss(y_hat, y, sigma=1.0):
    d = y_hat - y
    a = d.abs()
    o = []
    for e in d.reshape(-1):
        if abs(e) > sigma: o.append(abs(e) - sigma / 2)
        else: o.append(e * e / (2 * sigma))
    return torch.stack(o)
