# shows: in kΩ
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return ((current * voltage).sum() / (current**2).sum()).item() / 1000
