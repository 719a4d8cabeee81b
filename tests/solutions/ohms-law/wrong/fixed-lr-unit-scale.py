# shows: nn.Linear trained by SGD at lr 0.1 on raw data
# wrong because: current = 1e-3 * randn(500), R = 100: the slope hardly moves in 500 steps
import torch
from torch import nn
def fit_resistance(current, voltage):
    x, y = current.reshape(-1, 1), voltage.reshape(-1, 1)
    net = nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(500):
        opt.zero_grad()
        nn.functional.mse_loss(net(x), y).backward()
        opt.step()
    return net.weight.item()
