# shows: SGD with a rate so large that the last examples decide
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.abs().max()
    x, y = (current / a).tolist(), (voltage / u).tolist()
    R = 0.0
    for epoch in range(5):
        for j in torch.randperm(len(x)).tolist():
            R += 1.0 * x[j] * (y[j] - R * x[j])
    return float(R * u / a)
