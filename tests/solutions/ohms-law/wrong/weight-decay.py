# weight decay of 1e-2 in standardised units: always a little too small
# fails: recovers_resistances_over_eight_decades
import torch
from torch import nn


def fit_resistance(current, voltage):
    si, sv = current.std(), voltage.std()
    x = ((current - current.mean()) / si).reshape(-1, 1)
    y = ((voltage - voltage.mean()) / sv).reshape(-1, 1)
    net = nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1, weight_decay=1e-2)
    for _ in range(500):
        opt.zero_grad()
        nn.functional.mse_loss(net(x), y).backward()
        opt.step()
    return (net.weight * sv / si).item()
