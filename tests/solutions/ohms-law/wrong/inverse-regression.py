# shows: regresses I on V and inverts the slope (attenuated by the noise)
# wrong because: n = 40000, noise 10 %: R comes out 1 % high, 5 SE is 0.25 %
import torch
def fit_resistance(current, voltage):
    conductance = (current * voltage).sum() / (voltage ** 2).sum()
    return (1 / conductance).item()
