# shows: mean(V)/mean(I)
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return (voltage.mean() / current.mean()).item()
