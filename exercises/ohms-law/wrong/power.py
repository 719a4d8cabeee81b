# shows: ΣIV alone
# fails: recovers_resistances_over_eight_decades
def fit_resistance(current, voltage):
    return (current * voltage).sum().item()
