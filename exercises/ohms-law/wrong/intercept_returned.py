# shows: the intercept in place of the slope
# fails: recovers_resistances_over_eight_decades
import numpy as np


def fit_resistance(current, voltage):
    return float(np.polyfit(current.numpy(), voltage.numpy(), 1)[1])
