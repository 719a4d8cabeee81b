# shows: LBFGS on standardised data, scaled back at the end
import torch
from torch import nn

def fit_resistance(current, voltage):
    x = current.detach().double().reshape(-1, 1)
    y = voltage.detach().double().reshape(-1, 1)
    mx, sx, my, sy = x.mean(), x.std(), y.mean(), y.std()
    x, y = (x - mx) / sx, (y - my) / sy
    net = nn.Linear(1, 1).double()
    opt = torch.optim.LBFGS(net.parameters(), lr=1, max_iter=50, line_search_fn='strong_wolfe')
    def closure():
        opt.zero_grad()
        l = nn.functional.mse_loss(net(x), y)
        l.backward()
        return l
    for _ in range(3):
        opt.step(closure)
    return net.weight.item() * (sy / sx).item()
