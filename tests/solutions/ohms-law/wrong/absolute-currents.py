# takes the direction of the current away, but leaves the voltage's
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    I = current.abs().double()
    return float((I * voltage.double()).sum() / (I * I).sum())
