# shows: polyfit, wrong coefficient taken
# wrong because: current = randn(500), R = 5: returns the intercept, about 0
import numpy as np
def fit_resistance(current, voltage):
    p = np.polyfit(current.numpy(), voltage.numpy(), 1)
    return float(p[1])
