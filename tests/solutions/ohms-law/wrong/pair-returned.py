# returns slope and intercept
import numpy as np


def fit_resistance(current, voltage):
    slope, intercept = np.polyfit(current.numpy(), voltage.numpy(), 1)
    return slope, intercept
