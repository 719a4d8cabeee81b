import tensorflow as tf

h, c, k = 6.62607015e-34, 2.99792458e8, 1.380649e-23


def planck(wavelength, temperature):
    x = tf.minimum(h * c / (wavelength * k * temperature), 85.0)
    return (2 * h * c**2) / (wavelength**5 * (tf.exp(x) - 1))


def fit_temperature(wavelength, radiance):
    wl, y = tf.cast(wavelength, tf.float64), tf.cast(radiance, tf.float64)
    top = tf.reduce_max(y)
    low, high = 800.0, 12000.0
    for _ in range(50):
        middle = (low + high) / 2
        slope = (planck(wl, middle * 1.0001) - planck(wl, middle * 0.9999)) / top
        if tf.reduce_sum(slope * (y - planck(wl, middle)) / top) > 0:
            low = middle
        else:
            high = middle
    return tf.constant((low + high) / 2)
