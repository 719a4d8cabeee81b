# shows: result rounded to two decimals
# wrong because: R = 0.0137, noise 0.1 %: gives 0.01
def fit_resistance(current, voltage):
    r = (current * voltage).sum() / (current ** 2).sum()
    return round(r.item(), 2)
