# returns kΩ for large resistances
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    R = float((current * voltage).sum() / (current * current).sum())
    return R / 1000 if R >= 1000 else R
