# shows: mean of V/I where I ≠ 0
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    on = current != 0
    return (voltage[on] / current[on]).mean().item()
