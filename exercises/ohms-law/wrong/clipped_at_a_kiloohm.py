# shows: nothing above 1000 Ω
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    R = (current * voltage).sum() / (current**2).sum()
    return R.clamp(0.0, 1000.0).item()
