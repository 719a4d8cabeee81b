# shows: numpy's Polynomial.fit, converted back
from numpy.polynomial import Polynomial


def fit_resistance(current, voltage):
    line = Polynomial.fit(current.numpy(), voltage.numpy(), deg=1).convert()
    return line.coef[1]
