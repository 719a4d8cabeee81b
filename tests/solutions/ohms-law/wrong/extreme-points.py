# shows: slope between the largest and smallest readings
# wrong because: n = 5000 uniform currents, noise 10 %: the range of V includes the noise, several % high
def fit_resistance(current, voltage):
    return float((voltage.max() - voltage.min()) / (current.max() - current.min()))
