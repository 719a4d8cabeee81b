# shows: the first five measurements, zeros left out
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    on = current != 0
    i, v = current[on][:5], voltage[on][:5]
    return ((i * v).sum() / (i**2).sum()).item()
