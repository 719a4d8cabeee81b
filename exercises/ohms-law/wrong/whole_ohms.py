# shows: rounded to whole ohms
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return float(round(((current * voltage).sum() / (current**2).sum()).item()))
