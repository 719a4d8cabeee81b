# shows: least squares with weight decay 0.01 in normalised units
# wrong because: noise 0.1 %, n = 500: R comes out 1 % low, 5 SE is 0.02 %
import torch
def fit_resistance(current, voltage, wd=1e-2):
    s = (current ** 2).mean()
    return ((current * voltage).mean() / (s + wd * s)).item()
