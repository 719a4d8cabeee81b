# shows: regresses I on V and inverts the slope (attenuated by the noise)
# fails: recovers_resistances_over_eight_decades
import torch
def fit_resistance(current, voltage):
    conductance = (current * voltage).sum() / (voltage ** 2).sum()
    return (1 / conductance).item()
