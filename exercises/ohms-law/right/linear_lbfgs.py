# shows: nn.Linear and LBFGS, on scaled data
import torch
from torch import nn


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.abs().max()
    x, y = (current / a)[:, None], (voltage / u)[:, None]
    net = nn.Linear(1, 1)
    opt = torch.optim.LBFGS(net.parameters(), lr=1, max_iter=100)

    def closure():
        opt.zero_grad()
        loss = nn.functional.mse_loss(net(x), y)
        loss.backward()
        return loss

    for _ in range(3):
        opt.step(closure)
    return (net.weight * u / a).item()
