# a fixed rate on centred but unscaled data, 2,000 steps: small currents never converge
# fails: suits_small_currents_and_large_ones
import torch


def fit_resistance(current, voltage):
    R = torch.zeros(1, requires_grad=True)
    for _ in range(2000):
        loss = ((voltage - R * current) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            R -= 0.01 * R.grad
            R.grad.zero_()
    return R.item()
