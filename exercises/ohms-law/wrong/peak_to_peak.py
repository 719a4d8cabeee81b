# shows: range of V over range of I: noise widens it
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return ((voltage.max() - voltage.min()) / (current.max() - current.min())).item()
