# shows: right slope, but the inputs are centred in place
# wrong because: current = rand(500) comes back with mean zero
def fit_resistance(current, voltage):
    current -= current.mean()
    voltage -= voltage.mean()
    return ((current * voltage).sum() / (current * current).sum()).item()
