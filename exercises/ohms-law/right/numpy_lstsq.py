# shows: numpy.linalg.lstsq
import numpy as np


def fit_resistance(current, voltage):
    i, v = np.asarray(current, dtype=np.float64), np.asarray(voltage, dtype=np.float64)
    return np.linalg.lstsq(i[:, None], v, rcond=None)[0][0]
