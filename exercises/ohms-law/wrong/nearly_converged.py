# shows: gradient descent that ends within a percent
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    s, t = current.square().mean().sqrt(), voltage.square().mean().sqrt()
    R = torch.zeros(1)
    for _ in range(45):
        R = R + 0.1 * (current / s * (voltage / t - R * current / s)).mean()
    return (R * t / s).item()
