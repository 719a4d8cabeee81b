# shows: Wien's law at the largest radiance
# fails: recovers_the_temperature
import tensorflow as tf

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    return 2 * h * c**2 / wavelength**5 / tf.math.expm1(h * c / (wavelength * k * temperature))


def fit_temperature(wavelength, radiance):
    return 2.898e-3 / wavelength[tf.argmax(radiance)]
