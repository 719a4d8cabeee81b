# shows: V/I at the largest current
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    i = current.abs().argmax()
    return (voltage[i] / current[i]).item()
