# shows: ridge regression with a penalty of 1
# fails: suits_small_currents_and_large_ones
def fit_resistance(current, voltage):
    return ((current * voltage).sum() / ((current**2).sum() + 1.0)).item()
