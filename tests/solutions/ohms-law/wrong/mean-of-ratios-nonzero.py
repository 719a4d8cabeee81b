# shows: mean of V/I where I is not zero
# wrong because: current = randn(1000), noise 10 %: a current near zero gives a huge ratio, error far over 5 SE
import torch
def fit_resistance(current, voltage):
    mask = current.abs() > 1e-8
    return (voltage[mask] / current[mask]).mean().item()
