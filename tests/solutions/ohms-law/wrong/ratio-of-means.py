# shows: mean(V) / mean(I) after dropping zero currents
# wrong because: with currents of mean zero (randn(500), R = 5, noise 10 %) the ratio is dominated by noise
def fit_resistance(current, voltage):
    keep = current != 0
    return (voltage[keep].mean() / current[keep].mean()).item()
