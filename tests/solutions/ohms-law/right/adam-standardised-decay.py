# shows: Adam on standardised data with a decaying rate
import torch
from torch import nn


def fit_resistance(current, voltage, epochs=1500, verbose=False):
    i_std, v_std = current.std(), voltage.std()
    x = ((current - current.mean()) / i_std).unsqueeze(1)
    y = ((voltage - voltage.mean()) / v_std).unsqueeze(1)
    model = nn.Linear(1, 1)
    opt = torch.optim.Adam(model.parameters(), lr=0.05)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, 0.995)
    for epoch in range(epochs):
        opt.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        opt.step()
        sched.step()
        if verbose and epoch % 100 == 0:
            print(epoch, loss.item())
    return (model.weight.data * v_std / i_std).reshape(())
