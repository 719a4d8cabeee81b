# shows: bisection on d(SSE)/dR over log10 R from -4 to 8
import numpy as np

def fit_resistance(current, voltage):
    I = np.array(current, dtype=float)
    V = np.array(voltage, dtype=float)
    slope = lambda R: float(np.sum(I * (R * I - V)))
    lo, hi = -4.0, 8.0
    for _ in range(100):
        mid = (lo + hi) / 2
        if slope(10 ** mid) < 0:
            lo = mid
        else:
            hi = mid
    return 10 ** ((lo + hi) / 2)
