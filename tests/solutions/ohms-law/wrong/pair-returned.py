# returns slope and intercept
# fails: recovers_resistances_over_eight_decades
import numpy as np


def fit_resistance(current, voltage):
    slope, intercept = np.polyfit(current.numpy(), voltage.numpy(), 1)
    return slope, intercept
