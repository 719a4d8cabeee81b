# the mean of neighbouring differences, which leaves only the first and the last point
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return float(voltage.diff().mean() / current.diff().mean())
