# shows: one pass of SGD, example by example
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    a, u = current.abs().max(), voltage.abs().max()
    R = 0.0
    for i, v in zip((current / a).tolist(), (voltage / u).tolist()):
        R += 0.01 * i * (v - R * i)
    return float(R * u / a)
