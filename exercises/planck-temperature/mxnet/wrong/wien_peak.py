# shows: Wien's law at the largest radiance
# fails: recovers_the_temperature
import math

from mxnet import np, npx

npx.set_np()
h, c, k = 6.626e-34, 2.998e8, 1.381e-23


def planck(wavelength, temperature):
    x = h * c / (wavelength * k * temperature)
    return 2 * h * c**2 / wavelength**5 / np.expm1(x)


def fit_temperature(wavelength, radiance):
    wavelength, radiance = wavelength.astype("float64"), radiance.astype("float64")
    largest = radiance.max()
    T = float(2.898e-3 / wavelength[int(radiance.argmax())])
    return T
