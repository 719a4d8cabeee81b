# shows: Adam on scaled data
import torch


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.abs().max()
    r = torch.tensor(0.5, requires_grad=True)
    opt = torch.optim.Adam([r], lr=0.05)
    for step in range(800):
        opt.zero_grad()
        ((voltage / u - r * current / a) ** 2).mean().backward()
        opt.step()
    return (r * u / a).detach()
