# shows: mean of V/I: inf or nan where I = 0
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return (voltage / current).mean().item()
