# shows: both centred, then the slope
def fit_resistance(current, voltage):
    i = current - current.mean()
    v = voltage - voltage.mean()
    return float(i @ v / (i @ i))
