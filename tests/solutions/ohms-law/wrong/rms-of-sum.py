# sqrt of the summed squares of V over that of the sum of I: n's root too small
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return float((voltage**2).mean().sqrt() / (current**2).sum().sqrt())
