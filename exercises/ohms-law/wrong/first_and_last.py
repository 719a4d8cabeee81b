# shows: the slope from the first to the last measurement
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return ((voltage[-1] - voltage[0]) / (current[-1] - current[0])).item()
