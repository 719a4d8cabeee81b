# shows: numpy.polyfit
import numpy as np


def fit_resistance(current, voltage):
    slope, intercept = np.polyfit(current.numpy(), voltage.numpy(), 1)
    return float(slope)
