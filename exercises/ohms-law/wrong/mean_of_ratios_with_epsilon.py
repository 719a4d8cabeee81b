# shows: mean of V/(I + 1e-8)
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return (voltage / (current + 1e-8)).mean().item()
