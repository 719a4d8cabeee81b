# shows: plain Python
def fit_resistance(current, voltage):
    sxy = sxx = 0.0
    for i, v in zip(current.tolist(), voltage.tolist()):
        sxy += i * v
        sxx += i * i
    return sxy / sxx
