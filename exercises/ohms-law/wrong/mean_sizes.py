# shows: mean |V| over mean |I|, which noise at small currents widens
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return (voltage.abs().max() / current.abs().max()).item()
