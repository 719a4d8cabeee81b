# shows: the −1 is missing
# fails: follows_plancks_law
import math

from mxnet import np, npx

npx.set_np()
h, c, k = 6.626e-34, 2.998e8, 1.381e-23


def planck(wavelength, temperature):
    x = h * c / (wavelength * k * temperature)
    return 2 * h * c**2 / wavelength**5 / np.exp(x)


def fit_temperature(wavelength, radiance):
    wavelength, radiance = wavelength.astype("float64"), radiance.astype("float64")
    largest = radiance.max()
    T = float(2.898e-3 / wavelength[int(radiance.argmax())])
    for _ in range(50):
        x = h * c / (wavelength * k * T)
        predicted = planck(wavelength, T) / largest
        slope = predicted * x / (1 - np.exp(-x))
        step = float((slope * (radiance / largest - predicted)).sum() / (slope**2).sum())
        T *= math.exp(min(max(step, -0.7), 0.7))
    return T
