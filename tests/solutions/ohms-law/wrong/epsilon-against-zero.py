# mean of V/(I + 1e-8): the guard against zero makes a huge ratio of it
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return (voltage / (current + 1e-8)).mean()
