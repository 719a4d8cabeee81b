# shows: ΣIV/ΣI²
def fit_resistance(current, voltage):
    return ((current * voltage).sum() / (current**2).sum()).item()
