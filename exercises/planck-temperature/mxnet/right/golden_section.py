# shows: golden-section search over the logarithm
import math

from mxnet import np, npx

npx.set_np()
h, c, k = 6.62607015e-34, 299792458.0, 1.380649e-23


def planck(wavelength, temperature):
    x = h * c / (wavelength * (k * temperature))
    return 2 * h * c**2 / wavelength**5 / (np.exp(x) - 1)


def fit_temperature(wavelength, radiance):
    wavelength, radiance = wavelength.astype("float64"), radiance.astype("float64")
    scale = radiance.max()

    def error(u):
        return float((((planck(wavelength, math.exp(u)) - radiance) / scale) ** 2).sum())

    low, high, ratio = math.log(500.0), math.log(20_000.0), (5**0.5 - 1) / 2
    for _ in range(60):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        if error(left) < error(right):
            high = right
        else:
            low = left
    return math.exp((low + high) / 2)
