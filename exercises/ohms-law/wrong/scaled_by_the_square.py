# shows: Adam on scaled data, but the voltages are scaled by their largest square: what is small stays out of reach
# fails: suits_small_currents_and_large_ones
import torch


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.square().max()
    r = torch.tensor(0.5, requires_grad=True)
    opt = torch.optim.Adam([r], lr=0.05)
    for step in range(800):
        opt.zero_grad()
        ((voltage / u - r * current / a) ** 2).mean().backward()
        opt.step()
    return (r * u / a).detach()
