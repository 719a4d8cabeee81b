# sqrt of the summed squares of V over that of the sum of I: n's root too small
def fit_resistance(current, voltage):
    return float((voltage**2).mean().sqrt() / (current**2).sum().sqrt())
